package fi.yhdyspinta.security;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Port: what our tables say of a caller. One statement each, unless an account is linked for the first time. */
public interface RightsSource {

    /** The rights of an account on a day; links the account to a person by verified e-mail at its first sign-in. */
    Caller person(Account account, LocalDate today);

    /** The rights of a person who has signed in before; empty when there is none. */
    Optional<Caller> person(UUID personId, LocalDate today);

    /** The rights of an integration client today; empty when it is not registered, is switched off or has expired. */
    Optional<Caller> client(Account account);
}
