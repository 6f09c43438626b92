package fi.yhdyspinta.demo;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** People whose names say that they are invented; addresses of a domain that cannot exist (RFC 2606). */
final class InventedPeople {

    private static final String DOMAIN = "@demo.yhdyspinta.example";
    // Swedish numbers 070-174 06 05…99: reserved for fiction (Post- och telestyrelsen); Finland has reserved none.
    private static final String PHONE = "+46 70 174 06 %02d";
    private static final int FIRST_PHONE = 5;
    private static final int PHONES = 95;

    private final DemoRows rows;
    private final Random random = new Random(1);
    private final Map<String, Iterator<String>> names = new HashMap<>();

    InventedPeople(DemoRows rows) {
        this.rows = rows;
        names.put("fi", names("fi", "Demo-"));
        names.put("sv", names("sv", "Exempel-"));
    }

    /** A new person whom the service knows how to reach. */
    DemoRows.Person reachable(String language, Instant createdAt) {
        var name = names.get(language).next();
        return add(name, address(name), phone(), language, createdAt, random.nextInt(100) < 60);
    }

    /** A new person without contact data, such as a child. */
    DemoRows.Person unreachable(String language, Instant createdAt) {
        return add(names.get(language).next(), null, null, language, createdAt, false);
    }

    /** A person for whom the demo realm has an account; linked by e-mail at the first sign-in. */
    DemoRows.Person withAccount(String account, String name, String language, Instant createdAt) {
        return add(name, account + DOMAIN, phone(), language, createdAt, false);
    }

    /** A person with a name of our choice and no account. */
    DemoRows.Person named(String name, String language, Instant createdAt) {
        return add(name, address(name), phone(), language, createdAt, false);
    }

    /** @param linked has signed in once, by an account that no identity provider will ever issue */
    private DemoRows.Person add(String name, String email, String phone, String language, Instant createdAt, boolean linked) {
        var id = DemoRows.id(createdAt, random);
        return rows.add(new DemoRows.Person(id, name, email, phone, language, linked ? "demo:" + id : null, createdAt, true));
    }

    private String phone() {
        return PHONE.formatted(FIRST_PHONE + random.nextInt(PHONES));
    }

    private static String address(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", ".") + DOMAIN;
    }

    /** All combinations of first and last name in a fixed random order; then the same first names with a prefix. */
    private Iterator<String> names(String language, String prefix) {
        var combinations = new ArrayList<String>();
        for (var first : part(language, "first")) {
            part(language, "last").forEach(last -> combinations.add(first + " " + last));
        }
        Collections.shuffle(combinations, random);
        return Stream.concat(combinations.stream(), combinations.stream().map(name -> prefix + name)).iterator();
    }

    private static List<String> part(String language, String part) {
        return DemoTable.demo("names.csv").stream()
                .filter(row -> row.getField("language").equals(language) && row.getField("part").equals(part))
                .map(row -> List.of(row.getField("names").split(" "))).findFirst().orElseThrow();
    }
}
