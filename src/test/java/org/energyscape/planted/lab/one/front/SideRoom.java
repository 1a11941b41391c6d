package org.energyscape.planted.lab.one.front;

import org.energyscape.planted.lab.one.OneLab;

/** Planted: a room that knows its lab, which does not know it. */
public final class SideRoom {
    public OneLab lab = new OneLab();
}
