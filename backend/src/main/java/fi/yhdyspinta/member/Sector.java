package fi.yhdyspinta.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of society that an organisation belongs to. */
@Schema(name = "OrganisationSector")
public enum Sector { MUNICIPALITY, COUNTY, NGO, PARISH, STATE, PRIVATE, RESEARCH, NONE }
