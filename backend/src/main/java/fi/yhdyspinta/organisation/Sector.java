package fi.yhdyspinta.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of society that an organisation belongs to. */
@Schema(name = "OrganisationSector", description = "The part of society that it belongs to; NONE for people who come as themselves")
public enum Sector { MUNICIPALITY, COUNTY, NGO, PARISH, STATE, PRIVATE, RESEARCH, NONE }
