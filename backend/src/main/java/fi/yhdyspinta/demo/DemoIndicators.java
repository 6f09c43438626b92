package fi.yhdyspinta.demo;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/**
 * Observations to look at: the few real ones of Sotkanet that are recorded, and invented ones, which say so. Invented values
 * follow from the indicator, the area and the year alone, and are the same at each seeding.
 */
final class DemoIndicators {

    private static final int FIRST_YEAR = 2010;

    /** The real values of counties that are recorded in rOpenGov's tutorial of Sotkanet (THL, CC BY 4.0). */
    private static final String REAL = """
            WITH known AS (
                INSERT INTO indicator (source, external_id, theme_code, name_fi, name_sv, name_en, provider_fi, provider_sv, provider_en, unit,
                    decimals, direction, licence, demo, observations_version)
                VALUES ('SOTKANET', '5', 'LIVELIHOOD', 'Toimeentulotukea saaneet 25 - 64-vuotiaat, % vastaavanikäisestä väestöstä',
                    '25-64-åriga mottagare av utkomststöd, % av befolkningen i samma ålder',
                    'Social assistance recipients aged 25-64, as % of total population of same age',
                    'Terveyden ja hyvinvoinnin laitos (THL)', 'Institutet för hälsa och välfärd (THL)', 'Institute for Health and Welfare (THL)',
                    'PERCENT', 1, 'LOWER_IS_BETTER', 'CC BY 4.0', true, 1)
                RETURNING number)
            INSERT INTO observation (indicator_number, year, area_number, sex, status, value, absolute_count, import_number)
            SELECT known.number, told.year, a.number, 'TOTAL', 'NORMAL', told.value, told.people, 0
            FROM known, area a JOIN (VALUES ('02', 2003, 5.8, 5636), ('09', 2007, 6.6, 7434), ('18', 2008, 4.8, 1674), ('04', 2002, 8.7, 10789),
                ('07', 2010, 6.1, 5598), ('14', 2005, 9.1, 8330)) told (county, year, value, people) ON a.type = 'COUNTY' AND a.code = told.county""";

    /** What is invented: the indicator, a value of the country in the first year, and how it moves in a year. */
    private static final String INVENTED = """
            (VALUES ('1086', 5.2, 0.035), ('191', 1.3, 0.012), ('423', 8.4, -0.02), ('1245', 5.9, -0.015), ('328', 11.5, 0.03), ('292', 9.4, 0.004),
                ('1514', 6.8, -0.01), ('288', 14.2, -0.045), ('694', 2100.0, -0.012), ('2453', 3100.0, -0.008)) invented (external_id, base, trend)
            """;

    /** Those that are also told of girls and boys. */
    private static final String BY_SEX = "'1086', '1245', '328'";

    /** The part of a municipality's people that a percentage is of: about those under 18. */
    private static final String PART_OF_PEOPLE = "0.2";

    /** A number between -1 and 1 that looks like chance and is the same for the same text. */
    private static final String PART = "(('x' || left(md5(%s), 8))::bit(32)::integer / 2147483648.0)";

    private static final String OBSERVATIONS = """
            WITH place AS (
                SELECT a.number, a.type, a.code, m.population FROM area a
                LEFT JOIN municipality m ON a.type = 'MUNICIPALITY' AND m.code = a.code
                WHERE a.type IN ('COUNTRY', 'COUNTY')
                   OR (m.county_code IN (SELECT county_code FROM lape_group) OR m.population >= 100000) AND m.valid_to IS NULL),
            drawn AS (
                SELECT i.number AS indicator_number, i.decimals, i.unit, p.number AS area_number, p.type, p.population, year, base, trend, of_sex.*,
                    CASE p.type WHEN 'COUNTRY' THEN 0 WHEN 'COUNTY' THEN 0.15 ELSE 0.35 END * {apart} AS apart, {chance} AS chance
                FROM {invented} JOIN indicator i ON i.source = 'SOTKANET' AND i.external_id = invented.external_id
                CROSS JOIN place p CROSS JOIN generate_series(:first, :last) AS year
                JOIN (VALUES ('TOTAL'::observation_sex, 1.0, 1.0), ('FEMALE', 0.93, 0.49), ('MALE', 1.07, 0.51)) of_sex (sex, level, share)
                    ON of_sex.sex = 'TOTAL' OR invented.external_id IN ({by_sex})),
            told AS (
                SELECT *, CASE WHEN population < 4000 AND chance > 0.6 THEN 'SUPPRESSED' WHEN year = :last THEN 'PROVISIONAL' ELSE 'NORMAL' END AS status,
                    level * base * (1 + trend * (year - :first)) * (1 + apart + chance * CASE type WHEN 'MUNICIPALITY' THEN 0.08 ELSE 0.02 END) AS value
                FROM drawn WHERE population IS NULL OR population >= 2000 OR chance < 0.2)
            INSERT INTO observation (indicator_number, year, area_number, sex, status, value, absolute_count, import_number)
            SELECT indicator_number, year, area_number, sex, status::observation_status,
                CASE WHEN status <> 'SUPPRESSED' THEN round(value::numeric, decimals) END,
                CASE WHEN status <> 'SUPPRESSED' AND unit = 'PERCENT' THEN round(value / 100 * population * share * {part_of_people}) END, 0
            FROM told""".replace("{invented}", INVENTED).replace("{by_sex}", BY_SEX).replace("{part_of_people}", PART_OF_PEOPLE)
            .replace("{apart}", PART.formatted("i.external_id || p.code")).replace("{chance}", PART.formatted("i.external_id || p.code || year"));

    private DemoIndicators() {}

    static void write(Handle db, LocalDate today) {
        db.execute(REAL);
        db.createUpdate(OBSERVATIONS).bind("first", FIRST_YEAR).bind("last", today.getYear() - 1).execute();
        db.execute("UPDATE indicator i SET synthetic = true, demo = true, observations_version = 1 FROM " + INVENTED
                + "WHERE i.source = 'SOTKANET' AND i.external_id = invented.external_id");
        db.execute("ANALYZE observation");
    }
}
