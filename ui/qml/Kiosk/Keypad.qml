pragma ComponentBehavior: Bound

import QtQuick

// Ten figures, "clear" and "erase"; digits run from left to right in every language.
// In:  available (false: the keys wait), keyHeight, brief (a bin instead of the word "clear").   Out: pressed(digit), erased(), cleared().
Grid {
    id: root

    property bool available: true
    property bool brief: false
    property int keyHeight: Theme.hit(124)

    readonly property int keyWidth: Math.floor((width - 2 * spacing) / 3)

    signal pressed(digit: string)
    signal erased
    signal cleared

    objectName: "keypad"
    columns: 3
    spacing: Theme.dp(16)
    LayoutMirroring.enabled: false

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        delegate: Key {
            required property string modelData

            objectName: "key-" + modelData
            width: root.keyWidth
            height: root.keyHeight
            enabled: root.available
            text: modelData
            onClicked: root.pressed(modelData)
        }
    }

    Key {
        objectName: "key-clear"
        width: root.keyWidth
        height: root.keyHeight
        enabled: root.available
        side: true
        sign: root.brief ? "trash" : ""
        text: qsTr("Clear")
        onClicked: root.cleared()
    }

    Key {
        objectName: "key-0"
        width: root.keyWidth
        height: root.keyHeight
        enabled: root.available
        text: "0"
        onClicked: root.pressed("0")
    }

    Key {
        objectName: "key-erase"
        width: root.keyWidth
        height: root.keyHeight
        enabled: root.available
        side: true
        sign: "backspace"
        text: qsTr("Erase the last digit")
        onClicked: root.erased()
    }
}
