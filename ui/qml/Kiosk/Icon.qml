pragma ComponentBehavior: Bound

import QtQuick
import "glyphs.js" as Glyphs

// A line icon by name (glyphs.js). Decoration only: the word beside it is what is read aloud.
// In:  name, size (pixels of this panel), color.   Arrows turn round in a mirrored layout.
Item {
    id: root

    property string name: ""
    property int size: Theme.sized(40)
    property color color: Theme.ink

    readonly property bool directional: ["arrow-right", "arrow-left", "caret-right", "caret-left", "back",
        "undo"].includes(name)

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    component Sign: Text {
        required property string sign
        required property int px

        anchors.centerIn: parent
        text: Glyphs.letter(sign)
        color: root.color
        font.family: Glyphs.family(sign)
        font.pixelSize: px
        font.hintingPreference: Font.PreferNoHinting
        textFormat: Text.PlainText
        renderType: Text.QtRendering
    }

    Sign {
        // Phosphor has no figure in a ring: it is put together from two signs.
        sign: root.name === "access" ? "circle" : root.name
        px: root.size
        rotation: root.name === "spicy" ? 35 : 0 // the pod lies, as on a plate
        transform: Scale {
            origin.x: root.size / 2
            xScale: root.directional && Theme.mirrored ? -1 : 1
        }
    }

    Loader {
        anchors.centerIn: parent
        active: root.name === "access"
        sourceComponent: Sign {
            sign: "person"
            px: Math.round(root.size * 0.64)
        }
    }
}
