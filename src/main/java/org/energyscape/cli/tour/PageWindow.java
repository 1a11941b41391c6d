package org.energyscape.cli.tour;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabPage;
import org.energyscape.ui.fx.Jobs;
import org.jspecify.annotations.Nullable;

/** The bare page of a lab in a stage: pictures in the centre, curves below. */
final class PageWindow implements TourWindow {
    private static final double CURVES_HEIGHT = 220;

    private final LabContext context;
    private final Jobs jobs;
    private final BorderPane frame = new BorderPane();
    private final Scene scene = new Scene(frame, WIDTH, HEIGHT);
    private final Stage stage = new Stage();
    private @Nullable LabPage page;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
            if (page != null) {
                page.pulse(nowNanos);
            }
        }
    };

    PageWindow(Path cacheFolder, BiConsumer<String, Throwable> failures) {
        jobs = new Jobs(failures);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        context = new LabContext(jobs, new Messages(failures), cacheFolder, threads, () -> PageWindow::evenly);
        dark(false);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        timer.start();
    }

    private static long evenly(double perSecond) {
        return (long) Math.min(1e9 / perSecond, 1e9);
    }

    @Override
    public void show(Lab lab) {
        closePage();
        LabPage opened = lab.open(context);
        page = opened;
        Label title = new Label(lab.title());
        title.setPadding(new Insets(12, 16, 12, 16));
        title.setStyle("-fx-font-size: 1.5em; -fx-font-weight: bold;");
        frame.setTop(title);
        frame.setCenter(opened.centre());
        Node curves = opened.curves();
        BorderPane bottom = new BorderPane(curves);
        bottom.setPrefHeight(CURVES_HEIGHT);
        frame.setBottom(bottom);
        opened.shown();
        opened.startDemo();
    }

    @Override
    public void dark(boolean on) {
        Application.setUserAgentStylesheet((on ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public void close() {
        timer.stop();
        closePage();
        jobs.close();
        stage.close();
    }

    private void closePage() {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /** The tour has nobody to read a notice to; a failure makes it fail. */
    private record Messages(BiConsumer<String, Throwable> failures) implements LabContext.Messages {
        @Override
        public void info(String text) {}

        @Override
        public void error(String title, Throwable cause) {
            failures.accept(title, cause);
        }
    }
}
