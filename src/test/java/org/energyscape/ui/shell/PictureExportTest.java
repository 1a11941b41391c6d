package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.data.image.PictureReader;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabContext;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.picture.ExportRequest;
import org.energyscape.ui.picture.PixelGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PictureExportTest {
    private final List<String> notices = new ArrayList<>();

    @Test
    void aPictureIsSavedWithCrispCellsAndItsNumbersAsCsv(@TempDir Path folder) throws Exception {
        Path png = folder.resolve("grid.png");
        Path csv = folder.resolve("grid.csv");
        Jobs jobs = FxTest.onFx(() -> new Jobs((title, cause) -> notices.add(title + ": " + cause)));
        FxTest.onFx(() -> {
            LabContext context = new LabContext(jobs, messages(), folder, 1, () -> Pacer.NEVER_WAIT);
            PixelGrid grid = new PixelGrid();
            grid.setValues(new float[] {0, 1, 1, 0, 0, 1}, 3, 2);
            PictureExport export = new PictureExport(context);
            export.write(new ExportRequest(grid, ExportRequest.Kind.PICTURE), png);
            export.write(new ExportRequest(grid, ExportRequest.Kind.VALUES), csv);
        });
        while (FxTest.onFx(() -> notices.size()) < 2) {
            FxTest.awaitPulses(1);
        }
        assertThat(notices).containsExactlyInAnyOrder("Saved grid.png", "Saved grid.csv");
        assertThat(PictureReader.read(png, 1).width()).isEqualTo(3 * 8);
        assertThat(PictureReader.read(png, 1).height()).isEqualTo(2 * 8);
        assertThat(Files.readString(csv)).startsWith("y,x,value\n0,0,0").contains("1,2,1");
        FxTest.onFx(jobs::close);
    }

    private LabContext.Messages messages() {
        return new LabContext.Messages() {
            @Override
            public void info(String text) {
                notices.add(text);
            }

            @Override
            public void error(String title, Throwable cause) {
                notices.add(title + ": " + cause);
            }
        };
    }
}
