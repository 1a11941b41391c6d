package org.energyscape.lab.rbm.sweep;

/**
 * One run of an experiment as it is now. Immutable.
 *
 * @param index its place in the plan
 * @param variant its settings
 * @param seed its seed
 * @param epochs that are to be done
 * @param stage how far it has come
 * @param epoch epochs done
 * @param id its number in the store of runs, or below zero while it has none
 * @param train final cross-entropy of all training pictures, nats a picture; NaN until it has ended
 * @param validation the same of all validation pictures
 * @param problem why it failed, in words; empty otherwise
 */
public record SweepRun(
        int index,
        Experiment.Variant variant,
        long seed,
        int epochs,
        Stage stage,
        int epoch,
        long id,
        double train,
        double validation,
        String problem) {
    /** How far a run has come. */
    public enum Stage {
        WAITING("waiting"),
        RUNNING("running"),
        /** Trained to its end now. */
        TRAINED("finished"),
        /** Trained to its end before; found in the store of runs. */
        FOUND("kept from before"),
        /** Cancelled before its end. */
        STOPPED("stopped"),
        FAILED("failed");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        /** On screen. */
        public String words() {
            return words;
        }
    }

    static SweepRun waiting(int index, Experiment.Variant variant, long seed, int epochs) {
        return new SweepRun(index, variant, seed, epochs, Stage.WAITING, 0, -1, Double.NaN, Double.NaN, "");
    }

    /** {@code "k = 5, seed 2"}. */
    public String name() {
        return variant.label() + ", seed " + seed;
    }

    /** Whether there are final values. */
    public boolean isDone() {
        return stage == Stage.TRAINED || stage == Stage.FOUND;
    }

    /** Whether nothing more will happen to it. */
    public boolean isOver() {
        return stage != Stage.WAITING && stage != Stage.RUNNING;
    }

    SweepRun begun(long number) {
        return new SweepRun(index, variant, seed, epochs, Stage.RUNNING, 0, number, train, validation, problem);
    }

    SweepRun at(int done) {
        return new SweepRun(index, variant, seed, epochs, Stage.RUNNING, done, id, train, validation, problem);
    }

    SweepRun done(Stage how, long number, double finalTrain, double finalValidation) {
        return new SweepRun(index, variant, seed, epochs, how, epochs, number, finalTrain, finalValidation, problem);
    }

    SweepRun stopped() {
        return new SweepRun(index, variant, seed, epochs, Stage.STOPPED, epoch, id, train, validation, problem);
    }

    SweepRun failed(String why) {
        return new SweepRun(index, variant, seed, epochs, Stage.FAILED, epoch, id, train, validation, why);
    }
}
