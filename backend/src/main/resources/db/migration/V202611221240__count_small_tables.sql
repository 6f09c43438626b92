-- Tables that stay below the usual 50 changes are never counted by themselves, and without counts the planner takes
-- the coverage of a county for a few rows and computes it anew for each group.
ALTER TABLE county SET (autovacuum_analyze_threshold = 5);
ALTER TABLE standard_item SET (autovacuum_analyze_threshold = 5);
ALTER TABLE standard_item_perspective SET (autovacuum_analyze_threshold = 5);
ALTER TABLE standard_level SET (autovacuum_analyze_threshold = 5);
ALTER TABLE lape_group SET (autovacuum_analyze_threshold = 5);
ALTER TABLE group_status SET (autovacuum_analyze_threshold = 5);
ALTER TABLE group_municipality SET (autovacuum_analyze_threshold = 5);
ALTER TABLE waiver SET (autovacuum_analyze_threshold = 5);
ANALYZE county, municipality, perspective, standard_item, standard_item_perspective, standard_level;
