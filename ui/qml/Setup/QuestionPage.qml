pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// One question: choices to tap, or a field with the keys it needs.
// In:  setup.
Column {
    id: root

    required property SetupViewModel setup

    readonly property string how: setup.how
    readonly property bool digits: how === "digits" || how === "pin"
    readonly property bool typed: how !== "choice" && how !== "several"

    spacing: Theme.dp(Theme.portrait ? 24 : 16)

    SetupField {
        width: parent.width
        visible: root.typed
        words: root.setup.entry
        label: root.setup.entryLabel
        hint: root.setup.entryHint
        secret: root.how === "secret" || root.how === "pin"
        failed: root.setup.obstructed
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

        readonly property int columns: choices.count > 6 && root.width > Theme.dp(800) && !Theme.large ? 2 : 1

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

    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        active: root.typed
        width: root.digits ? Math.min(root.width, Theme.dp(Theme.portrait ? 760 : 560)) : root.width
        sourceComponent: root.digits ? figures : letters
    }

    Component {
        id: figures

        Keypad {
            available: !root.setup.busy
            keyHeight: Theme.portrait ? Theme.hit(124) : Math.max(Theme.mm(12), Theme.hit(76))
            onPressed: digit => root.setup.type(root.setup.entry + digit)
            onErased: root.setup.type(root.setup.entry.slice(0, -1))
            onCleared: root.setup.type("")
        }
    }

    Component {
        id: letters

        SignPad {
            words: root.setup.entry
            language: root.setup.language
            available: !root.setup.busy
            onTyped: words => root.setup.type(words)
        }
    }
}
