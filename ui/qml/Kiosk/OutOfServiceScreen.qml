pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Orders are not taken here now: what to do instead, one fact with its time, and the menu to look at.
// In:  session, service.
ScreenFrame {
    id: root

    required property ServiceViewModel service

    readonly property bool landscape: !Theme.portrait
    readonly property int words: landscape ? Math.round(width * 0.56) : width

    objectName: "outOfServiceScreen"
    title: heading.title
    washReach: height
    upper: Theme.blend(Theme.sunk, Theme.paper, 0.7)
    lower: Theme.contrast ? Theme.paper : Theme.sunk2
    needed: fact.y + fact.height + Theme.dp(40)

    Item {
        id: scene

        x: root.landscape && !Theme.mirrored ? root.words : 0
        y: root.landscape ? 0 : heading.y + heading.height + Theme.dp(8)
        width: root.landscape ? root.width - root.words : root.width
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

        Picture {
            id: samovar

            readonly property real shrink: boxHeight / 880 // the drawing is 600 by 880

            anchors.centerIn: parent
            name: "closed"
            boxWidth: Math.round(boxHeight * 600 / 880)
            boxHeight: Math.min(Theme.dp(800), Math.round(parent.height * 0.94), Math.round(parent.width * 880 / 600))

            // The sign on the drawing is left empty for the language of the guest.
            Txt {
                objectName: "inPicture"
                x: Math.round(194 * samovar.shrink)
                y: Math.round((740 - 20) * samovar.shrink)
                width: Math.round(212 * samovar.shrink)
                token: "bodyBold"
                font.weight: 800
                pixels: Math.round(Math.min(32, 320 / Math.max(8, text.length)) * samovar.shrink)
                lineHeight: Math.round(40 * samovar.shrink)
                horizontalAlignment: Text.AlignHCenter
                color: Theme.coinText
                text: qsTr("Break")
            }
        }
    }

    BrandLine {
        x: Theme.mirrored ? root.width - width - root.side : root.side
        y: Theme.dp(Theme.portrait ? 52 : 28)
        compact: !Theme.portrait
    }

    TitleBlock {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.side
        width: (root.landscape ? root.words - root.side - Theme.dp(24) : root.inner)
        y: Theme.dp(Theme.portrait ? 176 : Theme.narrow ? 100 : 200)
        token: Theme.large ? "h1" : Theme.portrait ? "hero" : Theme.narrow ? "h1" : "hero88"
        title: root.service.titleText
        sentence: root.service.noteText
    }

    FactCard {
        id: fact

        x: root.landscape && Theme.mirrored ? root.width - root.words : root.side
        y: root.landscape ? Math.max(heading.y + heading.height + Theme.dp(24), root.free - height - Theme.dp(Theme.narrow ? 24 : 72))
                          : Math.max(heading.y + heading.height + Theme.dp(480), root.free - height - Theme.dp(168))
        width: root.landscape ? root.words - root.side - Theme.dp(24) : root.inner
        sign: root.service.sign
        matter: root.service.closedByStaff ? "plain" : "trouble"
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
