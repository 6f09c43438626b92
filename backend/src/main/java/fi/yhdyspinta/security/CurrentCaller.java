package fi.yhdyspinta.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/** The caller of this request, as the access check found them. */
@RequestScoped
public class CurrentCaller {

    private Account account;
    private Supplier<Caller> rights = () -> Caller.ANONYMOUS;
    private Caller caller;

    void is(Caller found) {
        account = found.account();
        caller = found;
    }

    /** A person where it may not matter what they may do: that is looked up when somebody asks. */
    void isPerson(Account person, Supplier<Caller> found) {
        account = person;
        rights = found;
    }

    /** What the token or session says; null for nobody. */
    public Account account() {
        return account;
    }

    /** What anyone may read, whoever calls: for what is made to be passed on. */
    public <T> T asAnyone(Supplier<T> read) {
        var asked = account;
        var known = caller;
        account = null;
        caller = Caller.ANONYMOUS;
        try {
            return read.get();
        } finally {
            account = asked;
            caller = known;
        }
    }

    public Caller get() {
        if (caller == null) {
            caller = rights.get();
        }
        return caller;
    }
}
