package org.energyscape.lab.rbm;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabGroup;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.Preset;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.RbmPresets;
import org.energyscape.lab.rbm.record.RbmRecord;
import org.energyscape.lab.rbm.record.RbmRun;

/** The laboratory of restricted Boltzmann machines: trained live, drawn to, sampled. */
public final class RbmLab implements Lab {
    @Override
    public String id() {
        return RbmRecord.LAB;
    }

    @Override
    public String title() {
        return "Restricted Boltzmann machine";
    }

    @Override
    public String summary() {
        return "Train an RBM on digits, see its filters grow, draw to it, and walk its Gibbs chains.";
    }

    @Override
    public String icon() {
        return "fth-layers";
    }

    @Override
    public LabGroup group() {
        return LabGroup.MACHINES;
    }

    @Override
    public ParamSet params() {
        return RbmParams.ALL;
    }

    @Override
    public List<Preset> presets() {
        return RbmPresets.ALL;
    }

    @Override
    public boolean isRecorded() {
        return true;
    }

    @Override
    public List<String> styleSheets() {
        return List.of(Objects.requireNonNull(RbmLab.class.getResource("/org/energyscape/css/rbm.css"), "rbm.css")
                .toExternalForm());
    }

    @Override
    public LabPage open(LabContext context) {
        return new RbmPage(context, RbmPresets.FIRST_LOOK);
    }

    @Override
    public Map<String, Object> run(HeadlessRequest request, ProgressSink progress) throws IOException {
        return RbmRun.run(request, progress);
    }
}
