package org.energyscape.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.lab.RunWords;
import org.energyscape.ui.picture.Caption;

/**
 * The curves of the selected runs over one another: a colour for each run, its second set dashed. Runs of the kind that was
 * selected first are drawn; what they are compared by says {@link RunWords}, a picture for each metric.
 */
final class RunsPicture extends StackPane {
    private static final String EMPTY = "Select runs to see their curves: Shift or Ctrl for several";
    private static final String ELSEWHERE = "The runs selected have no such curve";

    private final List<OverlaidCurves> pictures = new ArrayList<>();
    private final HBox row = new HBox();
    private List<Long> drawn = List.of();
    private List<RunWords.Curves> kinds = RunWords.TRAINING.curves();

    /**
     * Curves.
     *
     * @param caption what stands under them on paper
     */
    RunsPicture(Caption.Source caption) {
        Caption.on(this, caption);
        getChildren().add(row);
        picture(0);
        setMinSize(0, 0);
    }

    private OverlaidCurves picture(int index) {
        while (pictures.size() <= index) {
            OverlaidCurves made = new OverlaidCurves(
                    pictures.isEmpty() ? "runs-curves" : "runs-curves-" + (pictures.size() + 1),
                    kinds.get(index).title(),
                    pictures.isEmpty() ? EMPTY : ELSEWHERE);
            made.setPrefWidth(1);
            HBox.setHgrow(made, Priority.ALWAYS);
            pictures.add(made);
            row.getChildren().add(made);
        }
        return pictures.get(index);
    }

    /**
     * Draws.
     *
     * @param runs curves by run
     * @param chosen the runs selected
     * @param words how a run is spoken of
     */
    void show(Map<Long, List<RunCurve>> runs, List<RunInfo> chosen, Function<RunHeader, RunWords> words) {
        List<RunWords.Curves> now =
                chosen.isEmpty() ? kinds : words.apply(chosen.get(0).header()).curves();
        List<Long> ids = chosen.stream()
                .filter(run -> words.apply(run.header()).curves().equals(now))
                .map(RunInfo::id)
                .filter(runs::containsKey)
                .toList();
        if (!ids.equals(drawn) || !now.equals(kinds)) {
            drawn = ids;
            pictures.forEach(OverlaidCurves::clear);
        }
        if (!now.equals(kinds)) {
            kinds = now;
            for (int i = 0; i < now.size(); i++) {
                RunWords.Curves kind = now.get(i);
                picture(i).describe(kind.title(), kind.x(), kind.y(), kind.logarithmic());
            }
            for (int i = 0; i < pictures.size(); i++) {
                Node one = pictures.get(i);
                one.setVisible(i < now.size());
                one.setManaged(i < now.size());
            }
        }
        for (int i = 0; i < now.size(); i++) {
            draw(picture(i), now.get(i), runs, ids);
        }
    }

    private static void draw(
            OverlaidCurves picture, RunWords.Curves kind, Map<Long, List<RunCurve>> runs, List<Long> ids) {
        int color = 0;
        boolean many = kind.solid().isEmpty();
        for (long id : ids) {
            for (RunCurve curve : runs.getOrDefault(id, List.of())) {
                if (curve.series().metric().equals(kind.metric())) {
                    String set = curve.series().set();
                    boolean dashed = !many && !set.equals(kind.solid());
                    // An experiment alone needs no number at each of its curves.
                    String name = many && ids.size() == 1 ? set : dashed || many ? id + " " + set : "run " + id;
                    picture.draw(name, color, dashed, curve.x(), curve.values(), curve.size());
                    color += many ? 1 : 0;
                }
            }
            color += many ? 0 : 1;
        }
    }
}
