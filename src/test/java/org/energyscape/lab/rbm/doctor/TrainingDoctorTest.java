package org.energyscape.lab.rbm.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.StatisticsSource;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.junit.jupiter.api.Test;

class TrainingDoctorTest {
    private static final Vitals WELL = new Vitals(12, 0.001, 1, 2, 100, 4, Double.NaN, Double.NaN);

    private final ParamValues values = RbmParams.ALL.defaults();
    private final MetricLog metrics = new MetricLog();

    private List<Finding> examine(Vitals vitals) {
        return TrainingDoctor.examine(vitals, metrics, values);
    }

    private Finding only(Vitals vitals) {
        List<Finding> findings = examine(vitals);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private void error(MetricLog.Series series, double... errors) {
        for (int i = 0; i < errors.length; i++) {
            metrics.add(series, i, i, errors[i]);
        }
    }

    @Test
    void aHealthyRunGetsOneLineAndNoFinding() {
        assertThat(examine(WELL)).isEmpty();
        assertThat(TrainingDoctor.words(WELL))
                .isEqualTo("|\u0394W| / |W| = 0.001 · dead 1, saturated 2 of 100 · |bias| ≤ 4.0");
        assertThat(TrainingDoctor.words(Vitals.NONE)).isEmpty();
    }

    @Test
    void nothingIsSaidInTheFirstEpochs() {
        assertThat(examine(new Vitals(2.9, 0.5, 90, 0, 100, 60, 0.001, 0))).isEmpty();
    }

    @Test
    void stepsThatAreTooLongAreShortenedAndStepsThatAreTooShortAreLengthened() {
        Finding fast = only(new Vitals(12, 0.05, 0, 0, 100, 4, Double.NaN, Double.NaN));
        assertThat(fast.id()).isEqualTo("rate-high");
        assertThat(fast.seen()).contains("0.05");
        assertThat(fast.advice()).isEqualTo("Learning rate \u03b5 0.1 \u2192 0.033");
        assertThat(fast.remedy()).isEqualTo(new Remedy<>(RbmParams.RATE, 0.033));
        Finding slow = only(new Vitals(12, 1e-5, 0, 0, 100, 4, Double.NaN, Double.NaN));
        assertThat(slow.remedy()).isEqualTo(new Remedy<>(RbmParams.RATE, 0.3));
    }

    @Test
    void aRisingTrainingErrorIsSaidFirst() {
        error(RbmSimulation.TRAIN, 200, 150, 120, 110, 100, 100, 100, 100, 100, 100, 150, 160);
        List<Finding> findings = examine(new Vitals(12, 0.05, 0, 0, 100, 40, Double.NaN, Double.NaN));
        assertThat(findings).extracting(Finding::id).containsExactly("error-rises", "bias");
        assertThat(findings.get(0).seen()).contains("55 %");
    }

    @Test
    void deadAndSaturatedUnitsAreCountedAgainstAllUnits() {
        Finding dead = only(new Vitals(12, 0.001, 30, 2, 100, 4, Double.NaN, Double.NaN));
        assertThat(dead.seen()).isEqualTo("30 of 100 hidden units are never on (dead).");
        assertThat(dead.remedy()).isEqualTo(new Remedy<>(LearningParams.SPARSITY_COST, 0.01));
        Finding saturated = only(new Vitals(12, 0.001, 2, 30, 100, 4, Double.NaN, Double.NaN));
        assertThat(saturated.seen()).contains("always on");
    }

    @Test
    void overfittingIsNamedWithTheEpochAtWhichItBegan() {
        metrics.add(RbmSimulation.VALIDATION, 0, 0, 200);
        metrics.add(RbmSimulation.VALIDATION, 11, 11, 90);
        metrics.add(RbmSimulation.VALIDATION, 40, 40, 95);
        // Of a later moment, while the past is looked at.
        metrics.add(RbmSimulation.VALIDATION, 60, 60, 80);
        Finding finding = only(new Vitals(40, 0.001, 0, 0, 100, 4, Double.NaN, Double.NaN));
        assertThat(finding.seen())
                .isEqualTo("The validation error was least after epoch 11 (90.0 nats) and is 95.0 now.");
        assertThat(finding.remedy()).isEqualTo(new Remedy<>(LearningParams.WEIGHT_DECAY, 0.0002));
    }

    @Test
    void chainsThatStickAreTempered() {
        Finding stuck = only(new Vitals(12, 0.001, 0, 0, 100, 4, Double.NaN, 0.0001));
        assertThat(stuck.remedy()).isEqualTo(new Remedy<>(LearningParams.SOURCE, StatisticsSource.TEMPERED));
        Finding swaps = only(new Vitals(12, 0.001, 0, 0, 100, 4, 0.01, 0.2));
        assertThat(swaps.advice()).isEqualTo("Temperatures 10 \u2192 20");
    }

    @Test
    void aRemedyThatCannotGoFurtherIsNotOffered() {
        ParamValues least = values.with(RbmParams.RATE, RbmParams.RATE.least());
        Vitals fast = new Vitals(12, 0.05, 0, 0, 100, 4, Double.NaN, Double.NaN);
        assertThat(TrainingDoctor.examine(fast, metrics, least)).singleElement().satisfies(finding -> {
            assertThat(finding.remedy()).isNull();
            assertThat(finding.advice()).isEmpty();
        });
    }
}
