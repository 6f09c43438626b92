package fi.yhdyspinta.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who adds and subtracts whatever is told. Girls and boys of each municipality are unknowns, and each told count is an
 * equation; what follows from the equations is what can be computed.
 */
final class ToldCounts {

    private static final double NOTHING = 1e-9;

    private final Map<String, Set<String>> municipalitiesOf;
    private final Map<String, Integer> unknowns = new LinkedHashMap<>();
    private final List<double[]> equations = new ArrayList<>();

    /** @param municipalitiesOf of each area, itself included for a municipality */
    ToldCounts(Map<String, Set<String>> municipalitiesOf) {
        this.municipalitiesOf = municipalitiesOf;
        var all = new HashSet<String>();
        municipalitiesOf.values().forEach(all::addAll);
        all.stream().sorted().forEach(municipality -> {
            unknowns.put(municipality + " F", unknowns.size());
            unknowns.put(municipality + " M", unknowns.size());
        });
    }

    /** @param cell area and sex as {@link TestIndicator#told} names them */
    void tell(String cell) {
        var row = reduced(equation(cell));
        var pivot = pivot(row);
        if (pivot >= 0) {
            var by = row[pivot];
            equations.add(Arrays.stream(row).map(x -> x / by).toArray());
        }
    }

    boolean reveal(String cell) {
        return pivot(reduced(equation(cell))) < 0;
    }

    private double[] equation(String cell) {
        var row = new double[unknowns.size()];
        for (var municipality : municipalitiesOf.get(cell.split(" ")[0])) {
            for (var sex : cell.endsWith("T") ? List.of("F", "M") : List.of(cell.substring(cell.length() - 1))) {
                row[unknowns.get(municipality + " " + sex)] = 1;
            }
        }
        return row;
    }

    /** Without what the equations make of it. */
    private double[] reduced(double[] row) {
        for (var equation : equations) {
            var times = row[pivot(equation)];
            for (var i = 0; i < row.length && Math.abs(times) > NOTHING; i++) {
                row[i] -= times * equation[i];
            }
        }
        return row;
    }

    private static int pivot(double[] row) {
        for (var i = 0; i < row.length; i++) {
            if (Math.abs(row[i]) > NOTHING) {
                return i;
            }
        }
        return -1;
    }

    /** What everyone's counts add up to, by area and sex. @param people by municipality: girls and boys */
    static Map<String, Integer> sums(Map<String, Set<String>> municipalitiesOf, Map<String, int[]> people) {
        var sums = new HashMap<String, Integer>();
        municipalitiesOf.forEach((area, municipalities) -> {
            var girls = municipalities.stream().mapToInt(m -> people.get(m)[0]).sum();
            var boys = municipalities.stream().mapToInt(m -> people.get(m)[1]).sum();
            sums.putAll(Map.of(area + " T", girls + boys, area + " F", girls, area + " M", boys));
        });
        return sums;
    }
}
