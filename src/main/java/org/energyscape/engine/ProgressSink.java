package org.energyscape.engine;

/** What long work tells about itself. The engine reports and asks; who listens, and on which thread, is not its affair, but only one speaks at a time. */
public interface ProgressSink {
    /** Listens to nothing and never cancels. */
    ProgressSink NONE = new ProgressSink() {
        @Override
        public void report(double fraction, String text) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param fraction 0 to 1, or negative where the length is not known
     * @param text what is being done, in a few words
     */
    void report(double fraction, String text);

    /** Whether the work should stop at the next convenient place. */
    boolean isCancelled();

    /** The same for a part of the work whose own progress nobody is to hear of; may be asked by several threads. */
    default ProgressSink quiet() {
        ProgressSink whole = this;
        return new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
