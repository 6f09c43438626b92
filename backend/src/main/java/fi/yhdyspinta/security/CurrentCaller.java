package fi.yhdyspinta.security;

import jakarta.enterprise.context.RequestScoped;

/** The caller of this request, as the access check found them. */
@RequestScoped
public class CurrentCaller {

    private Caller caller = Caller.ANONYMOUS;

    void is(Caller found) {
        caller = found;
    }

    public Caller get() {
        return caller;
    }
}
