package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.lab.hopfield.HopfieldCommand.Add;
import org.energyscape.lab.hopfield.HopfieldCommand.Choose;
import org.energyscape.lab.hopfield.HopfieldCommand.Remove;
import org.energyscape.lab.hopfield.HopfieldCommand.StartAt;
import org.energyscape.lab.hopfield.HopfieldCommand.Store;
import org.energyscape.lab.hopfield.HopfieldCommand.StoreAll;
import org.energyscape.lab.hopfield.HopfieldState.Setup;
import org.energyscape.lab.hopfield.part.GalleryItem;

/** What each command makes of a setup. */
final class SetupEditor {
    private SetupEditor() {}

    static Setup edited(Setup setup, HopfieldCommand command) {
        if (command instanceof Choose choose) {
            require(setup, choose.id());
            return with(setup, setup.gallery(), choose.id());
        }
        if (command instanceof Store store) {
            require(setup, store.id());
            return with(setup, stored(setup, store.id(), store.stored()), setup.chosenId());
        }
        if (command instanceof StoreAll all) {
            List<GalleryItem> items = new ArrayList<>(setup.gallery());
            items.replaceAll(item -> item.withStored(all.stored()));
            return with(setup, items, setup.chosenId());
        }
        if (command instanceof Add add) {
            return added(setup, add.name(), add.picture());
        }
        if (command instanceof StartAt at) {
            requireSize(setup, "The state to begin at", at.state());
            return new Setup(setup.values(), setup.gallery(), setup.chosenId(), setup.nextId(), at.state());
        }
        return removed(setup, (Remove) command);
    }

    private static Setup removed(Setup setup, Remove remove) {
        require(setup, remove.id());
        List<GalleryItem> items = new ArrayList<>(setup.gallery());
        items.removeIf(item -> item.id() == remove.id());
        int chosen = setup.chosenId() != remove.id() || items.isEmpty()
                ? setup.chosenId()
                : items.get(0).id();
        return with(setup, items, chosen);
    }

    private static Setup added(Setup setup, String name, SpinVector picture) {
        requireSize(setup, name, picture);
        List<GalleryItem> items = new ArrayList<>(setup.gallery());
        items.add(new GalleryItem(setup.nextId(), name, picture, true));
        return new Setup(setup.values(), items, setup.nextId(), setup.nextId() + 1, null);
    }

    private static Setup with(Setup setup, List<GalleryItem> gallery, int chosenId) {
        SpinVector start = chosenId == setup.chosenId() ? setup.start() : null;
        return new Setup(setup.values(), gallery, chosenId, setup.nextId(), start);
    }

    private static List<GalleryItem> stored(Setup setup, int id, boolean stored) {
        List<GalleryItem> items = new ArrayList<>(setup.gallery());
        items.replaceAll(item -> item.id() == id ? item.withStored(stored) : item);
        return items;
    }

    private static void requireSize(Setup setup, String name, SpinVector picture) {
        int side = setup.values().get(HopfieldParams.SIDE);
        if (picture.size() != side * side) {
            throw new IllegalArgumentException(
                    name + ": found " + picture.size() + " pixels, expected " + side + " x " + side);
        }
    }

    private static void require(Setup setup, int id) {
        if (setup.gallery().stream().noneMatch(item -> item.id() == id)) {
            throw new IllegalArgumentException("The gallery has no picture number " + id);
        }
    }
}
