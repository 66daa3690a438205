pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// A combo, step by step: chips on top show how far it is, slots in the dock lead back to a step.
// In:  session, combo.
Page {
    id: root

    required property SessionViewModel session
    required property ComboViewModel combo

    readonly property bool landscape: !Theme.portrait
    readonly property int reach: Theme.told ? Theme.dp(20) : Theme.dp(landscape ? (Theme.narrow ? (Theme.large ? 176 : 128) : (Theme.large ? 330 : 256)) : (Theme.large ? 640 : 480))
    readonly property int columns: Theme.stepwise && Theme.portrait ? 1 : Theme.told ? (Theme.large && Theme.windowWidth / Theme.u < 200 ? 1 : 2) : Theme.large ? (landscape ? 2 : 1)
                                   : Math.max(2, Math.floor((width - 2 * Theme.margin + Theme.gap - (Theme.paged ? Theme.railOfArrows : 0)) / (Theme.cardMinimum + Theme.gap)))

    readonly property bool pages: Theme.paged && Math.ceil(grid.count / columns) * grid.cellHeight > grid.height + Theme.gap

    objectName: "comboScreen"
    title: combo.title
    ground: dock.y
    showing: Showing {
        over: root.combo.stepOfText
        title: root.combo.title
        pictures: [root.combo.picture]
    }

    Wash {
        reach: root.reach
    }

    Picture {
        id: tray

        visible: !Theme.told
        name: root.combo.picture
        boxWidth: Theme.dp(root.landscape ? (Theme.narrow ? 190 : 300) : (Theme.large ? 300 : 424))
        x: Theme.mirrored ? Theme.dp(10) : root.width - width - Theme.dp(18)
        y: Theme.dp(root.landscape ? -16 : -28)
    }

    ScreenTitle {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Theme.dp(root.landscape ? (Theme.narrow ? 10 : 36) : 52)
        width: root.landscape ? root.width - tray.width - 2 * Theme.margin : Theme.dp(Theme.large ? 700 : 600)
        token: "hero88"
        letters: Theme.dp(root.landscape ? (Theme.narrow ? 48 : 72) : 0)
        over: root.combo.stepOfText
        title: root.combo.title
    }

    StepDots {
        id: dots

        anchors.left: parent.left
        anchors.right: root.landscape ? tray.left : parent.right
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        y: root.reach - height - Theme.dp(root.landscape ? 16 : 40)
        visible: !Theme.narrow // the slots in the dock say the same
        steps: root.combo.steps
        position: root.combo.stepOfText
    }

    ScrollWindow {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin + (root.pages ? Theme.railOfArrows - Theme.gap : 0)
        anchors.top: parent.top
        anchors.topMargin: root.reach
        anchors.bottom: dock.top
        scrolled: !grid.atYBeginning

        GridView {
            id: grid

            anchors.fill: parent
            anchors.rightMargin: -Theme.gap
            bottomMargin: Theme.gap
            cellWidth: Math.floor((root.width - 2 * Theme.margin - (root.pages ? Theme.railOfArrows - Theme.gap : 0) + Theme.gap) / root.columns)
            // In the band whole rows, led through by arrows.
            cellHeight: Theme.told ? Math.floor((height - Theme.dp(8)) / Math.max(1, Math.floor(height / Theme.dp(200)))) : Theme.stepwise && Theme.portrait ? Theme.hit(230) : Theme.dp(Theme.large ? (root.landscape ? 264 : 304) : Theme.narrow ? 296 : root.landscape ? 326 : 368)
            model: root.combo.options
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false

            delegate: Item {
                id: cell

                required property string key
                required property string name
                required property string picture
                required property string deltaText
                required property bool priced
                required property bool chosen
                required property bool soldOut
                required property int index

                width: grid.cellWidth
                height: grid.cellHeight

                ComboCard {
                    x: Theme.mirrored ? Theme.gap : 0
                    objectName: "option-" + cell.key
                    width: grid.cellWidth - Theme.gap
                    height: grid.cellHeight - Theme.gap
                    name: cell.name
                    picture: cell.picture
                    delta: cell.deltaText
                    across: Theme.large || Theme.told || Theme.stepwise && Theme.portrait
                    plain: !cell.priced
                    chosen: cell.chosen
                    soldOut: cell.soldOut
                    onClicked: root.combo.tapOption(cell.key)
                    onVisualFocusChanged: {
                        if (visualFocus)
                            grid.positionViewAtIndex(cell.index, GridView.Contain);
                    }
                }
            }
        }
    }

    PageArrows {
        x: Theme.mirrored ? 0 : root.width - width
        y: Theme.told ? 0 : root.reach
        height: dock.y - y
        visible: root.pages
        list: grid
        row: grid.cellHeight
    }

    Dock {
        id: dock

        fades: true
        square: root.landscape

        TonalButton {
            width: parent.width
            height: Theme.row(88)
            visible: root.combo.canBuildComponent
            objectName: "buildComponent"
            signAfter: "caret-right"
            text: qsTr("Change what is in it")
            onActivated: root.combo.buildComponent()
        }

        DockBoard {
            session: root.session
            joins: Theme.slim
            action: Item {
                width: parent?.width ?? 0
                implicitHeight: Theme.row(Theme.narrow ? 96 : 112)
                height: implicitHeight

                Row {
                    id: slots

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.dp(16)
                    visible: !Theme.large && !Theme.slim && !(Theme.low && Theme.textScale > 1)

                    Repeater {
                        model: root.combo.steps

                        delegate: ComboSlot {
                            required property string key
                            required property bool current
                            required property int index
                            required number
                            required picture

                            objectName: "slot-" + index
                            text: name
                            now: current
                            onClicked: root.combo.openStep(index)
                        }
                    }
                }

                SumLine {
                    anchors.left: slots.visible ? slots.right : parent.left
                    anchors.leftMargin: slots.visible ? Theme.gap : 0
                    anchors.verticalCenter: parent.verticalCenter
                    caption: ""
                    sum: root.combo.priceText
                    note: root.combo.savingText
                }

                PrimaryButton {
                    anchors.right: parent.right
                    objectName: "next"
                    width: Math.min(Math.max(implicitWidth, Theme.dp(428)), parent.width * (Theme.large ? 0.6 : 0.5))
                    height: parent.height
                    available: root.combo.stepDone
                    text: root.combo.nextText
                    onActivated: root.combo.confirm()
                    onRefused: grid.positionViewAtBeginning()
                }
            }
        }
    }
}
