package org.energyscape.planted.lab.one.front;

import org.energyscape.planted.lab.one.back.BackRoom;
import org.jspecify.annotations.Nullable;

/** Planted: knows a room that knows it. */
public final class FrontRoom {
    public @Nullable BackRoom back;
}
