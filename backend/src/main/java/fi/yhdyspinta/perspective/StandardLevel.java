package fi.yhdyspinta.perspective;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a standard asks for an item. */
@Schema(name = "StandardLevel", description = "Must be represented, should be, or is not asked for")
public enum StandardLevel { REQUIRED, RECOMMENDED, NONE }
