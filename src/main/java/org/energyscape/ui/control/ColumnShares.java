package org.energyscape.ui.control;

import java.util.List;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * Columns share the whole width of their table in proportion to their preferred widths. A column that is dragged takes
 * from the one to its right, or gives to it, and the new widths are the proportions from then on.
 *
 * <p>The policies of JavaFX go on from the widths of the moment: a table that is narrow for a moment, while its page is
 * put together, would keep squeezed columns. Here widths follow from the width of the table alone.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the property of the table has the raw type
public final class ColumnShares extends ConstrainedColumnResizeBase
        implements Callback<TableView.ResizeFeatures, Boolean> {
    private static final double LEAST = 24;

    /** Whether a column was dragged: the table then resizes in proportion to the widths, not the preferred ones. */
    private boolean dragged;

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        TableColumnBase<?, ?> column = features.getColumn();
        List<? extends TableColumnBase<?, ?>> columns = features.getTable().getVisibleLeafColumns();
        if (column != null) {
            return drag(features, columns, column, features.getDelta());
        }
        double content = features.getContentWidth();
        double sum = columns.stream().mapToDouble(this::share).sum();
        if (content <= 0 || sum <= 0) {
            return false;
        }
        double left = 0;
        for (int i = 0; i < columns.size(); i++) {
            // Edges on whole pixels, so that lines between cells stay sharp and no sliver is left at the end.
            double right = i == columns.size() - 1 ? content : Math.rint(left + content * share(columns.get(i)) / sum);
            features.setColumnWidth(columns.get(i), Math.max(0, right - left));
            left = right;
        }
        return true;
    }

    private double share(TableColumnBase<?, ?> column) {
        return dragged ? column.getWidth() : column.getPrefWidth();
    }

    private boolean drag(
            TableView.ResizeFeatures features,
            List<? extends TableColumnBase<?, ?>> columns,
            TableColumnBase<?, ?> column,
            double delta) {
        int next = columns.indexOf(column) + 1;
        if (next <= 0 || next >= columns.size()) {
            return false;
        }
        TableColumnBase<?, ?> neighbour = columns.get(next);
        double moved = Math.max(LEAST - column.getWidth(), Math.min(delta, neighbour.getWidth() - LEAST));
        if (moved == 0) {
            return false;
        }
        dragged = true;
        features.setColumnWidth(column, column.getWidth() + moved);
        features.setColumnWidth(neighbour, neighbour.getWidth() - moved);
        return true;
    }
}
