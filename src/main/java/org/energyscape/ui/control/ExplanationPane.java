package org.energyscape.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.ui.picture.Bar;
import org.energyscape.ui.picture.BarPanel;
import org.energyscape.ui.picture.FormulaView;

/**
 * An {@link Explanation} set out: formula, numbers, terms, note, and where to read on. Shown again with other numbers it
 * keeps its nodes, so that nothing flickers while a run goes on.
 */
final class ExplanationPane extends VBox {
    private static final int SYMBOL = 0;
    private static final int WORDS = 1;
    private static final int VALUE = 2;

    private final FormulaView formula = new FormulaView();
    private final VBox numbers = new VBox();
    private final BarPanel bars = new BarPanel();
    private final GridPane terms = new GridPane();
    private final List<TermRow> rows = new ArrayList<>();
    private final Label note = new Label();
    private final VBox related = new VBox();
    private final IntConsumer onRelated;

    private record TermRow(FormulaView symbol, Label words, Label source, Label value, VBox middle) {}

    ExplanationPane(IntConsumer onRelated) {
        this.onRelated = onRelated;
        getStyleClass().add("explanation");
        formula.getStyleClass().add("explain-formula");
        // So that its menu, which copies and exports, is had by key too.
        formula.setFocusTraversable(true);
        numbers.getStyleClass().add("explain-numbers");
        terms.getStyleClass().add("explain-terms");
        note.getStyleClass().add("explain-note");
        note.setWrapText(true);
        related.getStyleClass().add("explain-related");
        ColumnConstraints symbol = new ColumnConstraints();
        // Long words would else press a symbol to nothing.
        symbol.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints value = new ColumnConstraints();
        value.setHalignment(HPos.RIGHT);
        terms.getColumnConstraints().addAll(symbol, words, value);
        bars.setId("explain-bars");
        bars.setTitle("Parts of the number");
        getChildren().addAll(formula, numbers, bars, terms, note, related);
    }

    void show(Explanation shown) {
        formula.setFormula(shown.formula().tex(), shown.formula().plain());
        showNumbers(shown.numbers());
        showBars(shown.bars());
        showTerms(shown.terms());
        note.setText(shown.note());
        note.setVisible(!shown.note().isEmpty());
        note.setManaged(note.isVisible());
        showRelated(shown.related());
    }

    private void showNumbers(List<Explanation.Formula> lines) {
        while (numbers.getChildren().size() > lines.size()) {
            numbers.getChildren().remove(lines.size());
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i == numbers.getChildren().size()) {
                numbers.getChildren().add(new FormulaView());
            }
            ((FormulaView) numbers.getChildren().get(i))
                    .setFormula(lines.get(i).tex(), lines.get(i).plain());
        }
        numbers.setManaged(!lines.isEmpty());
    }

    private void showBars(List<Bar> shown) {
        bars.setBars(shown);
        bars.setHighlight(shown.isEmpty() ? -1 : 0);
        bars.setVisible(!shown.isEmpty());
        bars.setManaged(bars.isVisible());
    }

    private void showTerms(List<Explanation.Term> shown) {
        while (rows.size() > shown.size()) {
            TermRow last = rows.remove(rows.size() - 1);
            terms.getChildren().removeAll(last.symbol(), last.middle(), last.value());
        }
        while (rows.size() < shown.size()) {
            rows.add(addRow(rows.size()));
        }
        for (int i = 0; i < shown.size(); i++) {
            Explanation.Term term = shown.get(i);
            TermRow row = rows.get(i);
            row.symbol().setFormula(term.symbol(), "");
            row.words().setText(term.words());
            row.source().setText(term.source());
            row.source().setVisible(!term.source().isEmpty());
            row.source().setManaged(row.source().isVisible());
            row.value().setText(term.value());
        }
        terms.setManaged(!shown.isEmpty());
    }

    private TermRow addRow(int index) {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Label source = new Label();
        source.getStyleClass().add("explain-source");
        source.setWrapText(true);
        source.setMinHeight(USE_PREF_SIZE);
        Label value = new Label();
        value.getStyleClass().addAll("explain-value", "figures");
        value.setMinWidth(USE_PREF_SIZE);
        TermRow row = new TermRow(new FormulaView(), words, source, value, new VBox(words, source));
        terms.add(row.symbol(), SYMBOL, index);
        terms.add(row.middle(), WORDS, index);
        terms.add(row.value(), VALUE, index);
        // Not by the baseline: a row aligned by it takes no heed of words that break into lines.
        GridPane.setValignment(row.symbol(), VPos.TOP);
        GridPane.setValignment(row.middle(), VPos.TOP);
        GridPane.setValignment(row.value(), VPos.TOP);
        return row;
    }

    private void showRelated(List<Explanation> others) {
        List<String> titles = others.stream().map(Explanation::title).toList();
        List<String> before = related.getChildren().stream()
                .map(node -> ((Hyperlink) node).getText())
                .toList();
        if (!titles.equals(before)) {
            related.getChildren().clear();
            for (int i = 0; i < titles.size(); i++) {
                int index = i;
                Hyperlink link = new Hyperlink(titles.get(i));
                link.setOnAction(e -> onRelated.accept(index));
                related.getChildren().add(link);
            }
        }
        related.setManaged(!titles.isEmpty());
    }
}
