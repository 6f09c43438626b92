package fi.yhdyspinta.perspective;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of groups; each may have a standard of its own. */
@Schema(name = "GroupKind", description = "Municipal group, the county's regional group, leadership group, chairs' network, subgroup")
public enum GroupKind { MUNICIPAL, REGIONAL, LEADERSHIP, CHAIR_NETWORK, SUBGROUP }
