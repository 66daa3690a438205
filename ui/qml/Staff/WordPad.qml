pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A keyboard for a sentence, in the letters of the language that is spoken now or in Latin ones.
// In:  words (so far), keyHeight.   Out: typed(words).
Column {
    id: root

    required property string words
    property bool latin: false
    property bool capitals: words.length === 0

    // A translator writes the letters of their own keyboard, row by row.
    readonly property list<string> own: qsTr("qwertyuiop|asdfghjkl|zxcvbnm", "keyboard rows").split("|")
    readonly property list<string> roman: ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
    readonly property bool twoScripts: own[0] !== roman[0]
    readonly property list<string> rows: latin ? roman : own
    readonly property int gap: Theme.dp(6)
    readonly property int most: Math.max(10, rows[0].length, rows[1].length, rows[2].length + 2)
    readonly property int keyWidth: Math.floor((width - (most - 1) * gap) / most)
    property int keyHeight: Math.max(Theme.mm(12), Theme.hit(Theme.narrow ? 52 : 80))

    signal typed(words: string)

    function put(character: string) {
        capitals = false;
        typed(words + character);
    }

    objectName: "wordPad"
    spacing: Theme.dp(10)
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    component Letters: Row {
        id: row

        required property string letters

        spacing: root.gap

        Repeater {
            model: row.letters.split("")

            delegate: Key {
                required property string modelData

                objectName: "letter-" + modelData
                width: root.keyWidth
                height: root.keyHeight
                text: root.capitals ? modelData.toUpperCase() : modelData
                onClicked: root.put(text)
            }
        }
    }

    Letters {
        x: Math.round((root.width - width) / 2)
        letters: "1234567890"
    }

    Letters {
        x: Math.round((root.width - width) / 2)
        letters: root.rows[0]
    }

    Letters {
        x: Math.round((root.width - width) / 2)
        letters: root.rows[1]
    }

    Row {
        x: Math.round((root.width - width) / 2)
        spacing: root.gap

        Key {
            objectName: "letter-capitals"
            width: root.keyWidth
            height: root.keyHeight
            side: true
            sign: root.capitals ? "capitals-on" : "capitals"
            text: qsTr("Capital letters")
            onClicked: root.capitals = !root.capitals
        }

        Letters {
            letters: root.rows[2]
        }

        Key {
            objectName: "letter-erase"
            width: root.keyWidth
            height: root.keyHeight
            side: true
            sign: "backspace"
            text: qsTr("Erase the last character")
            onClicked: root.typed(root.words.slice(0, -1))
        }
    }

    Row {
        x: Math.round((root.width - width) / 2)
        spacing: root.gap

        Key {
            objectName: "letter-script"
            width: 2 * root.keyWidth + root.gap
            height: root.keyHeight
            visible: root.twoScripts
            side: true
            sign: "language"
            text: qsTr("Other letters")
            onClicked: root.latin = !root.latin
        }

        Key {
            objectName: "letter-space"
            width: 5 * root.keyWidth + 4 * root.gap
            height: root.keyHeight
            side: true
            text: qsTr("Space")
            onClicked: root.put(" ")
        }

        Key {
            objectName: "letter-dot"
            width: root.keyWidth
            height: root.keyHeight
            text: "."
            onClicked: root.put(".")
        }

        Key {
            objectName: "letter-comma"
            width: root.keyWidth
            height: root.keyHeight
            text: ","
            onClicked: root.put(",")
        }
    }
}
