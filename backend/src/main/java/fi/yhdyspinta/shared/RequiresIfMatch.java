package fi.yhdyspinta.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that changes the state of one object and therefore calls {@link EntityTags#requireMatch}; the contract
 * then asks for If-Match. PUT and DELETE need no mark.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresIfMatch {

    /** False for the rare PUT or DELETE where there is nothing to overwrite. */
    boolean value() default true;
}
