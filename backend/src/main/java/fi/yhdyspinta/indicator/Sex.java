package fi.yhdyspinta.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of whom a number is. */
@Schema(name = "ObservationSex", description = "Everyone, girls and women, or boys and men")
public enum Sex { TOTAL, FEMALE, MALE }
