pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A dish in the stop list, and the one thing that may be done about it.
// In:  name, standing (a sentence with its code), tone (plain, warn, trouble), onSale, mayResume, busy; last.
// Out: stopped(), resumed().
Item {
    id: root

    required property string name
    required property string standing
    required property string tone
    required property bool onSale
    required property bool mayResume
    required property bool busy
    property bool last: false

    readonly property bool acts: onSale || mayResume
    readonly property bool below: Theme.large && Theme.portrait
    readonly property int side: Theme.dp(28)
    readonly property color ink: tone === "warn" ? Theme.warn : tone === "trouble" ? Theme.trouble : Theme.ink2

    signal stopped
    signal resumed

    implicitHeight: below ? words.implicitHeight + (acts ? button.height + Theme.dp(12) : 0) + Theme.dp(40) : Math.max(words.implicitHeight, button.height) + Theme.dp(32)

    Column {
        id: words

        x: Theme.mirrored ? root.width - width - root.side : root.side
        y: root.below ? Theme.dp(20) : Math.round((root.height - height) / 2)
        width: root.width - 2 * root.side - (root.acts && !root.below ? button.width + Theme.dp(20) : 0)
        spacing: Theme.dp(2)

        Txt {
            width: parent.width
            token: "bodyBold"
            text: Theme.tie(root.name)
        }

        Row {
            width: parent.width
            spacing: Theme.dp(10)

            Icon {
                id: sign

                visible: root.tone !== "plain"
                name: "stop"
                size: Theme.sized(28)
                color: root.ink
            }

            Txt {
                width: parent.width - (sign.visible ? sign.width + parent.spacing : 0)
                token: "label"
                tabular: true
                color: root.ink
                text: Theme.tie(root.standing)
            }
        }
    }

    PlainButton {
        id: button

        objectName: root.onSale ? "stopDish" : "resumeDish"
        visible: root.acts
        x: Theme.mirrored ? root.side : root.width - width - root.side
        y: root.below ? words.y + words.height + Theme.dp(12) : Math.round((root.height - height) / 2)
        width: root.below ? root.width - 2 * root.side : Theme.sized(280)
        implicitHeight: Theme.row(80)
        fill: root.onSale ? Theme.surface : Theme.tonal
        pressedFill: root.onSale ? Theme.sunk : Theme.sunk2
        tone: root.onSale ? Theme.ink : Theme.tonalText
        edgeWidth: root.onSale || Theme.contrast ? Theme.line : 0
        busy: root.busy
        text: root.onSale ? qsTr("Stop selling") : qsTr("Back on sale")
        onActivated: root.onSale ? root.stopped() : root.resumed()
    }

    Rectangle {
        visible: !root.last
        x: root.side
        y: parent.height - height
        width: parent.width - 2 * root.side
        height: Theme.line
        color: Theme.lineColor
    }
}
