pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Orders are not taken here now: what to do instead, one fact with its time, and the menu to look at.
// In:  session, service.
ScreenFrame {
    id: root

    required property ServiceViewModel service

    readonly property bool landscape: !Theme.portrait
    readonly property int words: landscape && !Theme.told ? Math.round(width * 0.56) : width

    objectName: "outOfServiceScreen"
    title: heading.title
    showing: Showing {
        title: heading.title
        sentence: heading.sentence
        drawing: ClosedSign {}
        upper: root.upper
        lower: root.lower
    }
    washReach: height
    upper: Theme.blend(Theme.sunk, Theme.paper, 0.7)
    lower: Theme.contrast ? Theme.paper : Theme.sunk2
    needed: fact.y + fact.height + Theme.dp(Theme.told ? 24 : 40)

    Item {
        id: scene

        visible: !Theme.told
        x: root.landscape && !Theme.mirrored ? root.words : 0
        y: root.landscape ? 0 : heading.y + heading.height + Theme.dp(8)
        width: root.landscape ? root.body - root.words : root.body
        height: root.landscape ? root.free : fact.y - y - Theme.dp(40)

        Rectangle {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: -Math.round(parent.height * 0.04)
            width: Math.min(Theme.dp(700), parent.width, parent.height)
            height: width
            radius: width / 2
            visible: !Theme.contrast
            color: Qt.rgba(1, 1, 1, 0.5)
        }

        ClosedSign {
            anchors.centerIn: parent
            box: Math.min(Theme.dp(800), Math.round(parent.height * 0.94), Math.round(parent.width * 880 / 600))
        }
    }

    BrandLine {
        x: Theme.mirrored ? root.body - width - root.side : root.side
        y: Theme.dp(Theme.portrait ? 52 : 28)
        visible: !Theme.low
        compact: !Theme.portrait
    }

    ScreenTitle {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.side
        width: (root.landscape ? root.words - root.side - Theme.dp(24) : root.inner)
        y: Theme.dp(Theme.portrait ? 176 : Theme.narrow ? 100 : 200)
        token: Theme.large ? "h1" : Theme.portrait ? "hero" : Theme.narrow ? "h1" : "hero88"
        title: qsTr("Please order at the counter")
        sentence: root.service.noteText
    }

    FactCard {
        id: fact

        x: root.landscape && Theme.mirrored ? root.body - root.words : root.side
        y: Theme.told ? Theme.dp(24) : root.landscape ? Math.max(heading.y + heading.height + Theme.dp(24), root.free - height - Theme.dp(Theme.narrow ? 24 : 72))
                          : Math.max(heading.y + heading.height + Theme.dp(480), root.free - height - Theme.dp(168))
        width: root.landscape && !Theme.told ? root.words - root.side - Theme.dp(24) : root.inner
        sign: "server"
        matter: "trouble"
        title: root.service.factText
        sentence: root.service.retryText
    }

    action: PrimaryButton {
        objectName: "lookAtMenu"
        width: parent.width
        visible: root.service.hasMenu
        implicitHeight: visible ? Theme.row(Theme.narrow ? 96 : 112) : 0
        height: implicitHeight
        text: qsTr("See the menu")
        onActivated: root.service.lookAtMenu()
    }
}
