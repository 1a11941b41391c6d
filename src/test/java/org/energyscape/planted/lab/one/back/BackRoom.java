package org.energyscape.planted.lab.one.back;

import org.energyscape.planted.lab.one.front.FrontRoom;
import org.jspecify.annotations.Nullable;

/** Planted: knows a room that knows it. */
public final class BackRoom {
    public @Nullable FrontRoom front;
}
