// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import io.anlan.service.organization.UnifiedSocialCreditCode;
import io.anlan.service.platform.scope.UnitPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The enterprises: those of the register first, then invented ones, until there are as many as inspect. */
public final class Firms {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LEAST_POINTS = 6;

    /** Three levels inspect once a month, in the months that lie within the year. */
    static final int MOST_INSPECTIONS = 33;

    private final CityFigures figures;
    private final long seed;
    private final Places places;
    private final List<Map<String, String>> trades = Table.rows("trades");
    private final List<Firm> all = new ArrayList<>();

    public Firms(CityFigures figures, long seed, Places places, JdbcClient owner) {
        this.figures = figures;
        this.seed = seed;
        this.places = places;
        int[] points = points();
        int[] inspections = inspections();
        List<Firm> known = known(owner);
        int first = 1;
        for (int i = 0; i < figures.inspecting(); i++) {
            int own = i < points.length ? points[i] : 0;
            Firm firm = i < known.size() ? known.get(i) : invented(i);
            all.add(new Firm(
                    i,
                    firm.code(),
                    firm.name(),
                    firm.industry(),
                    firm.category(),
                    firm.scope(),
                    firm.districtCode(),
                    firm.districtName(),
                    firm.known(),
                    own,
                    first,
                    inspections[i]));
            first += own;
        }
    }

    public List<Firm> all() {
        return all;
    }

    public SplittableRandom random(int index, int purpose) {
        return new SplittableRandom(seed * 1_000_003 + index * 31L + purpose);
    }

    /** Few are large: the weights are lognormal. */
    private int[] points() {
        double[] weights = new double[figures.reporting()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(0.7 * gauss(random(i, 1)));
        }
        return Shares.of(figures.riskPoints(), Math.min(LEAST_POINTS, figures.riskPoints() / weights.length), weights);
    }

    private int[] inspections() {
        double[] weights = new double[figures.inspecting()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.min(4, Math.exp(0.6 * gauss(random(i, 2))));
        }
        int[] shares = Shares.of(figures.inspections(), 1, weights);
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > MOST_INSPECTIONS) {
                throw new IllegalStateException(shares[i] + " inspections of one enterprise do not fit into a year");
            }
        }
        return shares;
    }

    private static double gauss(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private List<Firm> known(JdbcClient owner) {
        return owner.sql("""
                        select code, name, industry, category, scope from organization.enterprise
                         where industry <> 'OTHER' order by code limit :most""")
                .param("most", figures.inspecting())
                .query((row, i) -> {
                    String district =
                            new UnitPath(row.getString("scope")).district().orElseThrow();
                    return new Firm(
                            i,
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("industry"),
                            row.getString("category"),
                            row.getString("scope"),
                            district,
                            places.districtName(district),
                            true,
                            0,
                            0,
                            0);
                })
                .list();
    }

    private Firm invented(int index) {
        SplittableRandom random = random(index, 3);
        Map<String, String> trade = trade(random);
        Places.Street street = places.any(random);
        String code = code(street.districtCode(), index);
        String name = Words.firm(random, Table.cell(trade, "words").split("\\|", -1), index);
        return new Firm(
                index,
                code,
                name,
                Table.cell(trade, "industry"),
                Table.cell(trade, "category"),
                street.path() + "/" + code,
                street.districtCode(),
                street.districtName(),
                false,
                0,
                0,
                0);
    }

    private Map<String, String> trade(SplittableRandom random) {
        double at = random.nextDouble(trades.stream().mapToDouble(Firms::weight).sum());
        for (Map<String, String> trade : trades) {
            at -= weight(trade);
            if (at < 0) {
                return trade;
            }
        }
        return trades.get(0);
    }

    private static double weight(Map<String, String> trade) {
        return Double.parseDouble(Table.cell(trade, "weight"));
    }

    /** Well-formed, with its check character; the Y in its middle marks what is invented. */
    private static String code(String district, int index) {
        String body = "91%sY%08d".formatted(district, index);
        return ALPHABET.chars()
                .mapToObj(check -> body + (char) check)
                .filter(UnifiedSocialCreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }
}
