pragma ComponentBehavior: Bound

import QtQuick

// Figures and Latin letters, for codes that have both: four rows, as high as those of Keypad. A code's
// small and capital letters differ: "capitals" changes all of them and stays until it is tapped again.
// In:  available (false: the keys wait), keyHeight.   Out: pressed(character), erased().
Column {
    id: root

    property bool available: true
    property int keyHeight: Theme.hit(124)
    property bool capitals: false

    readonly property int gap: Theme.dp(8)
    readonly property int keyWidth: Math.floor((width - 9 * gap) / 10)
    readonly property int rowWidth: 10 * keyWidth + 9 * gap
    readonly property int sideWidth: Math.floor((rowWidth - 7 * keyWidth - 8 * gap) / 2)

    signal pressed(character: string)
    signal erased

    objectName: "letterPad"
    spacing: Theme.dp(16)
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    component Letters: Row {
        id: row

        required property string letters

        x: Math.round((root.width - width) / 2)
        spacing: root.gap

        Repeater {
            model: row.letters.split("")

            delegate: Key {
                required property string modelData

                objectName: "key-" + modelData
                width: root.keyWidth
                height: root.keyHeight
                enabled: root.available
                text: root.capitals ? modelData.toUpperCase() : modelData
                onClicked: root.pressed(text)
            }
        }
    }

    Letters {
        letters: "1234567890"
    }

    Letters {
        letters: "qwertyuiop"
    }

    Letters {
        letters: "asdfghjkl"
    }

    Row {
        x: Math.round((root.width - width) / 2)
        spacing: root.gap

        Key {
            objectName: "key-capitals"
            width: root.sideWidth
            height: root.keyHeight
            enabled: root.available
            side: true
            sign: root.capitals ? "capitals-on" : "capitals"
            text: qsTr("Capital letters")
            Accessible.checkable: true
            Accessible.checked: root.capitals
            onClicked: root.capitals = !root.capitals
        }

        Letters {
            letters: "zxcvbnm"
        }

        Key {
            objectName: "key-erase"
            width: root.sideWidth
            height: root.keyHeight
            enabled: root.available
            side: true
            sign: "backspace"
            text: qsTr("Erase the last character")
            onClicked: root.erased()
        }
    }
}
