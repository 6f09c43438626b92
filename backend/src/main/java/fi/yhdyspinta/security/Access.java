package fi.yhdyspinta.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says who may call an operation. An operation without it is refused to everyone. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** Which people. */
    Right value();

    /** The token scope with which an integration client may call; without one, clients may not. */
    String scope() default "";

    /**
     * What a person may do is looked up when the operation asks for it, which it does before it uses the database, or not at all.
     * Only with {@link Right#PUBLIC}.
     */
    boolean rightsLater() default false;
}
