package org.energyscape.lab.rbm.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.param.DataCoding;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.StatisticsSource;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.ui.picture.ReferenceLine;
import org.junit.jupiter.api.Test;

class PublishedTest {
    private static final ParamValues DEFAULTS = RbmParams.ALL.defaults();

    private static RbmSnapshot.DataInfo data(String name, int train, int validation, int side, DataCoding coding) {
        return new RbmSnapshot.DataInfo(
                new RbmData(name, blank(train, side), blank(validation, side)),
                coding,
                new FloatMatrix(1, side * side),
                0);
    }

    private static Dataset blank(int rows, int side) {
        return Dataset.unlabelled("blank", new FloatMatrix(rows, side * side), side, side);
    }

    private static RbmSnapshot.DataInfo written() {
        return data("written digits (4000, seed 1)", 3000, 1000, 28, DataCoding.THRESHOLD);
    }

    @Test
    void theCourseSettingHasItsTwoLinesOnTheCourseData() {
        Published.Lines lines =
                Published.lines(data("digitstrain.txt", 3000, 1000, 28, DataCoding.THRESHOLD), 100, DEFAULTS);
        assertThat(lines.lines())
                .containsExactly(
                        new ReferenceLine(63.4, "published train 63.4"),
                        new ReferenceLine(77.6, "published validation 77.6"));
        assertThat(lines.words()).contains("10-707").contains("64.0 and 77.9").doesNotContain("other pictures");
    }

    @Test
    void onOtherPicturesTheLinesAndTheWordsSaySo() {
        Published.Lines lines = Published.lines(written(), 200, DEFAULTS);
        assertThat(lines.lines()).extracting(ReferenceLine::y).containsExactly(40.5, 59.4);
        assertThat(lines.lines()).allSatisfy(line -> assertThat(line.label()).endsWith(", other digits"));
        assertThat(lines.words()).contains("other pictures than these (written digits (4000, seed 1))");
        // The right file, but not as many pictures of it.
        assertThat(Published.lines(data("digitstrain.txt", 2000, 500, 28, DataCoding.THRESHOLD), 100, DEFAULTS)
                        .words())
                .contains("other pictures");
    }

    @Test
    void everyPublishedMachineIsFound() {
        for (List<Published> study : List.of(Published.STEPS, Published.UNITS)) {
            for (Published one : study) {
                List<ReferenceLine> lines = Published.lines(
                                written(), one.hidden(), DEFAULTS.with(RbmParams.GIBBS_STEPS, one.steps()))
                        .lines();
                assertThat(lines.get(0).y()).isCloseTo(one.train(), org.assertj.core.api.Assertions.within(0.61));
            }
        }
    }

    @Test
    void otherMachinesCodingsPicturesAndRulesHaveNoneAndAreToldWhy() {
        assertThat(Published.lines(written(), 48, DEFAULTS).words()).contains("not for 48 hidden units with k = 1");
        assertThat(Published.lines(written(), 200, DEFAULTS.with(RbmParams.GIBBS_STEPS, 5))
                        .isEmpty())
                .isTrue();
        Published.Lines grey = Published.lines(data("a", 30, 10, 28, DataCoding.GREY), 100, DEFAULTS);
        assertThat(grey.isEmpty()).isTrue();
        assertThat(grey.words()).contains("coding Threshold 0.5");
        assertThat(Published.lines(data("a", 30, 10, 8, DataCoding.THRESHOLD), 100, DEFAULTS)
                        .words())
                .contains("28 \u00d7 28");
        assertThat(Published.lines(written(), 100, DEFAULTS.with(LearningParams.SOURCE, StatisticsSource.PERSISTENT))
                        .words())
                .contains("for CD-k");
    }

    @Test
    void theExperimentsCompareWithTheSameValues() {
        for (Experiment experiment : Experiment.ALL) {
            for (Experiment.Variant variant : experiment.variants()) {
                int hidden = variant.values().get(RbmParams.HIDDEN);
                int k = variant.values().get(RbmParams.GIBBS_STEPS);
                List<Published> study = experiment.id().equals("g") ? Published.UNITS : Published.STEPS;
                assertThat(study)
                        .contains(new Published(hidden, k, variant.publishedTrain(), variant.publishedValidation()));
            }
        }
    }
}
