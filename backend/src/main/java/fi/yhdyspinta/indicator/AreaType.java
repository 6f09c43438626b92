package fi.yhdyspinta.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of area that numbers are told of. */
@Schema(name = "AreaType", description = "Kind of area: municipality, sub-region, wellbeing services county, region or the country")
public enum AreaType { MUNICIPALITY, SUBREGION, COUNTY, REGION, COUNTRY }
