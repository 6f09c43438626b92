-- Indicators with 30 years of every area and sex: as many as make the wanted number of rows. The table is filled in the
-- order of its key and without an index, in one transaction, which a cluster with wal_level=minimal need not log.
BEGIN;
TRUNCATE observation;
ALTER TABLE observation DROP CONSTRAINT observation_pkey;
INSERT INTO indicator (source, external_id, theme_code, name_fi, name_sv, name_en, unit, decimals, direction, provider_fi, provider_sv, provider_en,
        licence, updated_date, observations_version)
    SELECT 'SOTKANET', 'bench-' || n, 'OTHER', 'Mittari ' || n, 'Mätare ' || n, 'Measure ' || n, 'PER_1000', 1, 'NEUTRAL',
        'Terveyden ja hyvinvoinnin laitos (THL)', 'Institutet för hälsa och välfärd (THL)', 'Finnish Institute for Health and Welfare (THL)',
        'CC BY 4.0', '2026-05-14', 1
    FROM generate_series(1, ceil(:rows / (90.0 * (SELECT count(*) FROM area)))::integer) n;
DO $$
DECLARE
    wanted integer;
BEGIN
    FOR wanted IN SELECT number FROM indicator WHERE external_id LIKE 'bench-%' ORDER BY number LOOP
        INSERT INTO observation (indicator_number, year, area_number, sex, status, value, absolute_count, import_number)
        SELECT wanted, y, a.number, s.sex, 'NORMAL', (wanted::bigint * 7919 + y * 31 + a.number * 17) % 1000 / 10.0,
            (wanted::bigint * 7919 + y * 37 + a.number * 19) % 5000, 1
        FROM generate_series(1995, 2024) y CROSS JOIN unnest(enum_range(NULL::observation_sex)) s (sex) CROSS JOIN area a
        ORDER BY y, s.sex, a.number;
    END LOOP;
END $$;
ALTER TABLE observation ADD CONSTRAINT observation_pkey PRIMARY KEY (indicator_number, year, sex, area_number)
    INCLUDE (value, status, absolute_count, guarded);
COMMIT;
