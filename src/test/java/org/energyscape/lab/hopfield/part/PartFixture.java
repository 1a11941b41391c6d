package org.energyscape.lab.hopfield.part;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javafx.scene.Node;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.LabStage;
import org.energyscape.lab.SharedRuns;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.fx.FxTest;
import org.jspecify.annotations.Nullable;

/**
 * One page of the lab for a test, with settings of its own and without the rest.
 *
 * @param <P> the page
 */
public final class PartFixture<P extends HopfieldPart> extends LabStage {
    private final List<Recalled> recalled = new CopyOnWriteArrayList<>();
    private final LabSettings settings;
    private final P part;

    /** A recall that the page asked for. */
    public record Recalled(String name, SpinVector start) {}

    /**
     * Makes the page.
     *
     * @param set its settings
     * @param runs where it records
     * @param make makes the page from what the lab lends it
     */
    public PartFixture(ParamSet set, SharedRuns runs, Function<PartContext, P> make) {
        settings = FxTest.onFx(() -> new LabSettings(set, (before, now) -> {}));
        part = FxTest.onFx(() -> make.apply(new PartContext(context(runs), settings, noTransport(), wishes())));
    }

    /** The page has a transport of its own. */
    private static TransportModel noTransport() {
        return (TransportModel) Proxy.newProxyInstance(
                PartFixture.class.getClassLoader(), new Class<?>[] {TransportModel.class}, (proxy, method, args) -> {
                    throw new IllegalStateException("The page used the transport of the recall");
                });
    }

    private PartContext.Wishes wishes() {
        return new PartContext.Wishes() {
            @Override
            public void recallFrom(String name, SpinVector start) {
                recalled.add(new Recalled(name, start));
            }

            @Override
            public void store(String name, SpinVector picture) {
                news().add("store " + name);
            }
        };
    }

    /** Recalls that the page asked for. */
    public List<Recalled> recalled() {
        return recalled;
    }

    public LabSettings settings() {
        return settings;
    }

    public P part() {
        return part;
    }

    public TransportModel transport() {
        return part.transport();
    }

    /** What is in memory from now on. */
    public void remember(Memories now) {
        FxTest.onFx(() -> part.remember(now));
    }

    /** Brings the page to the front of a window. */
    public void open() {
        FxTest.onFx(part::shown);
        show(900, 640);
    }

    @Override
    protected void pulse(long nowNanos) {
        part.pulse(nowNanos);
    }

    @Override
    protected Node centre() {
        return part.centre();
    }

    @Override
    protected @Nullable Node curves() {
        return null;
    }

    @Override
    protected void closePage() {
        part.close();
    }
}
