pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Staff

// Letters, figures and every sign that a password or an address may have.
// In:  words (so far), available, room.   Out: typed(words).
Column {
    id: root

    required property string words
    property bool available: true
    property bool more: false

    // What addresses are made of stands first.
    readonly property list<string> usual: [":/.-_@#&+=", "?!*%$~^|\\;,", "()[]{}<>\"'`"]
    readonly property int gap: Theme.dp(8)
    readonly property int keyWidth: Math.floor((width - 11 * gap) / 12)
    property int room: 0 // all rows fit into it where keys may be that low; 0: it does not matter

    readonly property int rows: more && Theme.portrait ? 8 : 6
    readonly property int fitting: room > 0 ? Math.floor((room - (rows - 1) * spacing) / rows) : Theme.hit(84)
    readonly property int keyHeight: Math.max(Theme.mm(12), Math.min(Theme.hit(84), fitting))

    signal typed(words: string)

    objectName: "signPad"
    spacing: Theme.dp(10)
    enabled: available
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    component Signs: Row {
        id: row

        required property string signs

        spacing: root.gap

        Repeater {
            model: row.signs.split("")

            delegate: Key {
                required property string modelData

                objectName: "sign-" + modelData
                width: root.keyWidth
                height: root.keyHeight
                cornerRadius: Theme.dp(20)
                text: modelData
                onClicked: root.typed(root.words + modelData)
            }
        }
    }

    Row {
        x: Math.round((root.width - width) / 2)
        spacing: root.gap

        Signs {
            signs: root.usual[0]
        }

        Key {
            objectName: "sign-more"
            width: 2 * root.keyWidth + root.gap
            height: root.keyHeight
            cornerRadius: Theme.dp(20)
            side: true
            text: root.more ? qsTr("Fewer") : qsTr("More")
            Accessible.name: root.more ? qsTr("Fewer signs") : qsTr("More signs")
            onClicked: root.more = !root.more
        }
    }

    Signs {
        x: Math.round((root.width - width) / 2)
        visible: root.more
        signs: root.usual[1]
    }

    Signs {
        x: Math.round((root.width - width) / 2)
        visible: root.more
        signs: root.usual[2]
    }

    WordPad {
        width: parent.width
        visible: !root.more || Theme.portrait
        words: root.words
        keyHeight: root.keyHeight
        // Addresses, names and passwords are Latin more often than not, and none begins a sentence.
        latin: true
        capitals: false
        onTyped: words => root.typed(words)
    }
}
