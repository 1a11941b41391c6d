package org.energyscape.engine.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Room on a disk for the states of a time line.
 *
 * @param folder for temporary files, made if missing
 * @param bytes at most
 * @param problems is told, once a runner and on its worker, why states have to do with memory after all
 */
record DiskRoom(Path folder, long bytes, Consumer<IOException> problems) {}
