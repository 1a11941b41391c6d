package org.energyscape.engine.rbm;

/** How the learning rate falls with training time t (epochs, fractions counted) over a span T (epochs). */
public enum RateDecay {
    /** ε(t) = ε. */
    NONE {
        @Override
        public double factor(double epochs, double span) {
            return 1;
        }
    },
    /** ε(t) = ε (1 - t/T), held at one hundredth from there on, so that a student who trains on still sees movement. */
    LINEAR {
        @Override
        public double factor(double epochs, double span) {
            return Math.max(0.01, 1 - epochs / span);
        }
    },
    /** ε(t) = ε / (1 + t/T): half after T epochs. Satisfies the conditions of Robbins and Monro (1951). */
    INVERSE {
        @Override
        public double factor(double epochs, double span) {
            return 1 / (1 + epochs / span);
        }
    },
    /** ε(t) = ε / 2^⌊t/T⌋: halved every T epochs. */
    STEP {
        @Override
        public double factor(double epochs, double span) {
            return Math.pow(0.5, Math.floor(epochs / span));
        }
    };

    /** ε(t)/ε. */
    public abstract double factor(double epochs, double span);
}
