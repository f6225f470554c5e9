import ForgeReconciler from "@forge/react";
import { ProjectPage } from "./project";

ForgeReconciler.render(<ProjectPage />);
