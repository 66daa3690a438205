pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// One question: choices to tap, or a field with the keys it needs. Keys stand low, where hands are; beside
// the field on a wide panel.
// In:  setup, room (how high the page is at least).
Item {
    id: root

    required property SetupViewModel setup
    property int room: 0

    readonly property string how: setup.how
    readonly property bool digits: how === "digits" || how === "pin"
    readonly property bool typed: how !== "choice" && how !== "several"

    readonly property bool beside: typed && !Theme.portrait

    implicitHeight: typed ? Math.max(column.height, keys.y + keys.height) : column.height

    Column {
        id: column

        x: root.beside && Theme.mirrored ? root.width - width : 0
        width: root.beside ? Math.round(root.width * 0.4) : root.width
        spacing: Theme.dp(Theme.portrait ? 24 : 16)

        SetupField {
            width: parent.width
            visible: root.typed
            words: root.setup.entry
            label: root.setup.entryLabel
            hint: root.setup.entryHint
            secret: root.how === "secret" || root.how === "pin"
            failed: root.setup.obstructed
            onCleared: root.setup.type("")
        }

        ObstaclePlate {
            width: parent.width
            visible: root.setup.obstructed
            sentence: root.setup.obstacleText
            remedy: root.setup.remedyText
            detail: root.setup.detailText
            slim: true
        }

        // Short lists stand in one column, long ones in two where there is room.
        Flow {
            id: list

            readonly property int columns: choices.count > 6 && column.width > Theme.dp(800) && !Theme.large ? 2 : 1

            width: parent.width
            spacing: Theme.dp(16)
            visible: choices.count > 0

            Repeater {
                id: choices

                model: root.setup.choices

                delegate: ChoiceLine {
                    required property string key

                    objectName: "choice-" + key
                    width: Math.floor((list.width - (list.columns - 1) * list.spacing) / list.columns)
                    several: root.how === "several"
                    enabled: !root.setup.busy
                    onClicked: root.setup.choose(key)
                }
            }
        }
    }

    Loader {
        id: keys

        readonly property int start: root.beside ? column.width + Theme.dp(40) : 0
        readonly property int most: root.width - start

        x: (root.beside && Theme.mirrored ? 0 : start) + Math.round((most - width) / 2)
        y: root.beside ? 0 : Math.max(column.height + column.spacing, root.room - height)
        active: root.typed
        width: root.digits ? Math.min(most, Theme.dp(Theme.portrait ? 760 : 560)) : most
        sourceComponent: root.digits ? figures : letters
    }

    Component {
        id: figures

        Keypad {
            available: !root.setup.busy
            keyHeight: Theme.portrait ? Theme.hit(124) : Math.max(Theme.mm(12), Math.floor((root.room - 3 * Theme.dp(16)) / 4))
            onPressed: digit => root.setup.type(root.setup.entry + digit)
            onErased: root.setup.type(root.setup.entry.slice(0, -1))
            onCleared: root.setup.type("")
        }
    }

    Component {
        id: letters

        SignPad {
            words: root.setup.entry
            room: root.beside ? root.room : 0
            available: !root.setup.busy
            onTyped: words => root.setup.type(words)
        }
    }
}
