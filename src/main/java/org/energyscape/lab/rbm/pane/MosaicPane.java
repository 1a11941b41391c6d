package org.energyscape.lab.rbm.pane;

import java.util.function.IntConsumer;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.param.FilterScale;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.FilterMosaic;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/** A picture of every hidden unit: its weights, or how they were changed last. */
final class MosaicPane extends PanePicture {
    private final TileGrid tiles = new TileGrid();
    private final Exhibit.Kind kind;
    private FilterMosaic mosaic = FilterMosaic.EMPTY;
    private @Nullable RbmSnapshot shown;

    /**
     * A mosaic.
     *
     * @param kind of the filters or of their last change
     * @param chosen hears which hidden unit was clicked
     */
    MosaicPane(Exhibit.Kind kind, IntConsumer chosen) {
        this.kind = kind;
        tiles.setId("rbm-" + kind.key());
        tiles.setTitle(kind.label());
        tiles.setPalette(Palette.DIVERGING);
        tiles.setTileText(this::words);
        tiles.setOnTile(tile -> chosen.accept(mosaic.unit(tile)));
        getChildren().add(tiles);
    }

    private String words(int tile) {
        RbmSnapshot now = shown;
        if (now == null || tile >= mosaic.count()) {
            return "";
        }
        int j = mosaic.unit(tile);
        return kind == Exhibit.Kind.UPDATES
                ? "h" + j + " · |\u0394w| ≤ " + RbmWords.length(mosaic.bounds()[tile])
                : "h" + j + " · bias " + RbmWords.signed(now.hiddenBias()[j]) + " · active "
                        + RbmWords.percent(now.activity()[j]);
    }

    @Override
    @Nullable
    String render(RbmSnapshot snapshot, FilterScale scale) {
        Exhibit exhibit = snapshot.exhibits().get(kind);
        boolean each = scale == FilterScale.EACH && kind == Exhibit.Kind.FILTERS;
        if (exhibit instanceof Exhibit.Filters now) {
            mosaic = now.mosaic();
        } else if (exhibit instanceof Exhibit.Updates now) {
            mosaic = now.mosaic();
        } else {
            return null;
        }
        shown = snapshot;
        tiles.setTiles(
                mosaic.values(),
                mosaic.count(),
                snapshot.data().width(),
                snapshot.data().height());
        if (each) {
            tiles.setScalePerTile(mosaic.bounds());
        } else {
            tiles.setScale(ColorScale.signedUpTo(mosaic.bound()));
        }
        tiles.setColorBar(!each);
        tiles.setSelected(mosaic.tile(chosen(snapshot)));
        return kind == Exhibit.Kind.UPDATES
                ? "full colour \u00b1" + RbmWords.length(mosaic.bound())
                : mosaic.note() + (each ? "" : " · one scale");
    }
}
