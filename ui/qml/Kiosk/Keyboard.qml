pragma ComponentBehavior: Bound

import QtQuick

// Letters to write words with: Russian, Latin, and figures with signs, in four rows. Nothing written
// here is a secret: keys say what they are. The letters stand as they are on keyboards everywhere.
// In:  available, keyHeight, language (whose letters come first).   Out: pressed(character), erased().
Column {
    id: root

    property bool available: true
    property int keyHeight: Theme.hit(92)
    property string language: "ru"
    property string letters: language
    property bool figures: false

    readonly property var layouts: ({
        "ru": ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбюё"],
        "en": ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
        "figures": ["1234567890", "-+/()%№\"", ".,!?:;"]
    })
    readonly property var rows: layouts[figures ? "figures" : letters] ?? layouts.en
    readonly property int gap: Theme.dp(8)
    readonly property int columns: rows[0].length
    readonly property int keyWidth: Math.min(Theme.dp(160), Math.floor((width - (columns - 1) * gap) / columns))
    readonly property int rowWidth: columns * keyWidth + (columns - 1) * gap

    signal pressed(character: string)
    signal erased

    onLanguageChanged: letters = language

    objectName: "keyboard"
    spacing: gap
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    component Letters: Row {
        id: row

        required property string signs

        spacing: root.gap

        Repeater {
            model: row.signs.split("")

            delegate: Key {
                required property string modelData

                objectName: "key-" + modelData
                width: root.keyWidth
                height: root.keyHeight
                cornerRadius: Theme.dp(20)
                enabled: root.available
                text: modelData
                onClicked: root.pressed(modelData)
            }
        }
    }

    component SideKey: Key {
        height: root.keyHeight
        cornerRadius: Theme.dp(20)
        side: true
    }

    Repeater {
        model: 2

        delegate: Letters {
            required property int index

            anchors.horizontalCenter: parent?.horizontalCenter
            signs: root.rows[index]
        }
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.gap

        Letters {
            id: last

            signs: root.rows[2]
        }

        SideKey {
            objectName: "key-erase"
            width: Math.max(root.keyWidth, Math.min(2 * root.keyWidth + root.gap, root.rowWidth - last.width - root.gap))
            enabled: root.available
            sign: "backspace"
            text: qsTr("Erase the last character")
            onClicked: root.erased()
        }
    }

    Row {
        id: foot

        readonly property int sideWidth: Math.floor(root.rowWidth * 0.2)

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.gap

        SideKey {
            objectName: "key-figures"
            width: foot.sideWidth
            text: root.figures ? qsTr("Letters") : "123"
            Accessible.name: root.figures ? text : qsTr("Figures and signs")
            onClicked: root.figures = !root.figures
        }

        SideKey {
            objectName: "key-letters"
            width: foot.sideWidth
            text: root.letters === "ru" ? "ABC" : "АБВ"
            Accessible.name: root.letters === "ru" ? qsTr("English letters") : qsTr("Russian letters")
            onClicked: {
                root.letters = root.letters === "ru" ? "en" : "ru";
                root.figures = false;
            }
        }

        SideKey {
            objectName: "key-space"
            width: root.rowWidth - 2 * foot.sideWidth - 2 * root.gap
            enabled: root.available
            text: qsTr("Space")
            onClicked: root.pressed(" ")
        }
    }
}
