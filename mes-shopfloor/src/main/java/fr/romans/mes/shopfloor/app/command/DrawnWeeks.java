package fr.romans.mes.shopfloor.app.command;

/** What the benchmarks on drawn ateliers can be asked for. */
final class DrawnWeeks {

    private DrawnWeeks() {}

    /** @throws UserError when there is nothing to draw, or more than a benchmark can hold */
    static void check(int pairsPerYear, int weeks, int seeds) {
        within("--pairs-per-year", 1_000, 500_000, pairsPerYear);
        within("--weeks", 1, 52, weeks);
        within("--seeds", 1, 1_000, seeds);
    }

    /** @throws UserError when what was given is out of the range */
    static void within(String option, int least, int most, int given) {
        if (given < least || given > most) {
            throw new UserError(Texts.of("error.range", option, String.valueOf(least), String.valueOf(most), String.valueOf(given)));
        }
    }
}
