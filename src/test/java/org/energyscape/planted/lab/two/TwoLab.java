package org.energyscape.planted.lab.two;

import org.energyscape.planted.lab.one.OneLab;

/** Planted: a lab that leans on another. */
public final class TwoLab {
    public OneLab other = new OneLab();
}
