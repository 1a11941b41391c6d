package org.energyscape.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.FlagParam;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.param.TextParam;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * The settings of a lab as command-line options, drawn from their declarations: {@link Param#flag()} names the option,
 * help, unit, allowed values and default describe it, {@link Param#parse} reads it. The headings of the parameter pane
 * are the headings of the help.
 *
 * <p>Remembers what was given; serves one command line.
 */
final class ParamOptions {
    private final ParamSet params;
    private final Map<Param<?>, String> given = new LinkedHashMap<>();

    ParamOptions(ParamSet params) {
        this.params = params;
    }

    /** Adds an option for every setting. */
    void addTo(CommandSpec spec) {
        int order = 0;
        for (String group : params.groups()) {
            ArgGroupSpec.Builder section = ArgGroupSpec.builder()
                    .validate(false)
                    .order(order++)
                    .heading("%n" + (group.isEmpty() ? "Settings" : escaped(group)) + ":%n");
            for (Param<?> param : params.inGroup(group)) {
                section.addArg(option(param));
            }
            spec.addArgGroup(section.build());
        }
    }

    /** The given values over the base. */
    ParamValues over(ParamValues base) {
        ParamValues values = base;
        for (Map.Entry<Param<?>, String> entry : given.entrySet()) {
            values = values.withText(entry.getKey(), entry.getValue());
        }
        return values;
    }

    private <T> OptionSpec option(Param<T> param) {
        OptionSpec.Builder option = OptionSpec.builder(param.flag())
                .type(String.class)
                .paramLabel(placeholder(param))
                .description(description(param).toArray(String[]::new))
                .converters(text -> checked(param, text))
                .setter(new Remember(param));
        if (param instanceof FlagParam) {
            option.arity("0..1").fallbackValue("true");
        }
        if (param instanceof ChoiceParam<?> choice) {
            option.completionCandidates(
                    choice.choices().stream().map(Labelled::key).toList());
        }
        return option.build();
    }

    /** picocli sets an option it has not met to null. */
    private final class Remember implements picocli.CommandLine.Model.ISetter {
        private final Param<?> param;

        Remember(Param<?> param) {
            this.param = param;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // the contract of ISetter
        public <T> T set(T value) {
            if (value instanceof String text) {
                given.put(param, text);
            } else {
                given.remove(param);
            }
            return null;
        }
    }

    private static <T> String checked(Param<T> param, String text) {
        try {
            return param.format(param.parse(text));
        } catch (ParamException e) {
            throw new TypeConversionException("found \"" + text + "\", expected " + param.expected());
        }
    }

    private static <T> List<String> description(Param<T> param) {
        String what = param.help().isBlank() ? param.label() : param.help();
        String unit = param.unit().isBlank() ? "" : " in " + param.unit();
        String limits =
                "Expected " + param.expected() + unit + "; default " + shown(param.format(param.defaultValue()));
        String effect = param.effect() == Effect.DISPLAY ? " (pictures only)" : "";
        List<String> lines = new ArrayList<>(List.of(what, limits + effect + "."));
        if (param instanceof ChoiceParam<?> choice) {
            choice.choices().forEach(one -> lines.add(one.key() + ": " + one.help()));
        }
        return lines;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }

    private static String placeholder(Param<?> param) {
        if (param instanceof RealParam) {
            return "NUMBER";
        }
        if (param instanceof IntParam || param instanceof SeedParam) {
            return "WHOLE";
        }
        if (param instanceof FlagParam) {
            return "true|false";
        }
        if (param instanceof ChoiceParam<?>) {
            return "CHOICE";
        }
        if (param instanceof TextParam) {
            return "TEXT";
        }
        throw new IllegalArgumentException("No placeholder for " + param.getClass());
    }

    /** Headings, unlike descriptions that are not interpolated, pass through a formatter: a per cent sign means itself. */
    static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
