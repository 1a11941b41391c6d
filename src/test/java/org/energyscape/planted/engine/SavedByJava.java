package org.energyscape.planted.engine;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

/** Planted: Java serialization. */
public final class SavedByJava implements Serializable {
    private static final long serialVersionUID = 1L;

    public void save(OutputStream out) throws IOException {
        new ObjectOutputStream(out).writeObject(this);
    }
}
