package org.energyscape.engine.param;

/**
 * What every kind of setting can say of itself; {@code build()} is left to the kinds.
 *
 * @param <B> the builder itself, so that calls chain
 */
public abstract sealed class ParamBuilder<B extends ParamBuilder<B>>
        permits RealParam.Builder,
                IntParam.Builder,
                SeedParam.Builder,
                FlagParam.Builder,
                ChoiceParam.Builder,
                TextParam.Builder {
    final String key;
    String label;
    String help = "";
    String unit = "";
    String group = "";
    Effect effect = Effect.LIVE;

    ParamBuilder(String key) {
        this.key = key;
        this.label = key;
    }

    abstract B self();

    /** The words on screen. */
    public B label(String text) {
        label = text;
        return self();
    }

    /** What it does, in one or two sentences. */
    public B help(String text) {
        help = text;
        return self();
    }

    /** The unit shown behind the value. */
    public B unit(String text) {
        unit = text;
        return self();
    }

    /** The heading under which the pane shows it. */
    public B group(String text) {
        group = text;
        return self();
    }

    /** What a change does to a running simulation; {@link Effect#LIVE} unless said. */
    public B effect(Effect value) {
        effect = value;
        return self();
    }
}
